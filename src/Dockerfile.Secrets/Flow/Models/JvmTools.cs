namespace DockerfileSecrets.Flow.Models;

/// <summary>mvn and gradle take credentials from files and properties, and store none by a command of their own; their neighbours do.</summary>
internal static class JvmTools
{
    public static CredentialTool[] Tools { get; } =
    [
        new("jf|jfrog config|c add|import|edit", "~/.jfrog/jfrog-cli.conf.v6") { Variables = "JFROG_CLI_HOME_DIR/", TakesInput = true },
        new("jfrog rt config|c", "~/.jfrog/jfrog-cli.conf.v6") { TakesInput = true },
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("jf|jfrog config|c remove|rm", "~/.jfrog"),
    ];
}
