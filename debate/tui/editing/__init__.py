"""What stands behind the authoring screen: files, unsaved text, analysis. Nothing here knows a widget."""
