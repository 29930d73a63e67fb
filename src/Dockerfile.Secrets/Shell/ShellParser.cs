namespace DockerfileSecrets.Shell;

/// <summary>Reads POSIX shell and common bash. Any text is read: what no shell would accept is opaque.</summary>
internal static class ShellParser
{
    public static ShellScript Parse(string text) => ScriptGrammar.Parse(text);
}
