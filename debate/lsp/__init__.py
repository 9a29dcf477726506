"""The language server: `debate.authoring` over the Language Server Protocol."""
