namespace DockerfileSecrets.Flow.Models;

/// <summary>go and cargo. (go.dev: go env -w; doc.rust-lang.org: cargo login.)</summary>
internal static class GoAndRustTools
{
    public static CredentialTool[] Tools { get; } =
    [
        new("go env", "~/.config/go/env") { Variables = "GOENV" },
        new("cargo login", "~/.cargo/credentials.toml") { Variables = "CARGO_HOME/", TakesInput = true, TakingValue = "--registry" },
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("go env -u", "~/.config/go/env"),
        new("cargo logout", "~/.cargo/credentials.toml"),
    ];
}
