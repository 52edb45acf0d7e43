"""`briefs completion`: what a shell needs to complete commands, options and names."""

from __future__ import annotations

import click


@click.command(
    epilog="""\b
Examples:
  echo 'eval "$(briefs completion bash)"' >> ~/.bashrc
  echo 'eval "$(briefs completion zsh)"' >> ~/.zshrc
  briefs completion fish > ~/.config/fish/completions/briefs.fish"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script for a shell."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None
    root = ctx.find_root()
    click.echo(found(root.command, {}, "briefs", "_BRIEFS_COMPLETE").source())
