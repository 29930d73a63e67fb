using Pidgin;

namespace DockerfileSecrets.Shell;

/// <summary>Reads scripts of POSIX shells and the common parts of bash. Never fails: what is no command is an opaque one.</summary>
internal static class ShellParser
{
    /// <summary>Reads a script.</summary>
    public static ShellScript Parse(string text)
    {
        var result = CommandGrammar.List.Parse(text.AsSpan(), new ShellConfiguration(text, 0, 0));
        return new ShellScript(text, result.Value);
    }

    /// <summary>Reads a script that stands in a construct; null when it is none.</summary>
    public static ShellList? ParseInner(string text, int start, int depth)
    {
        var result = CommandGrammar.List.Parse(text.AsSpan(), new ShellConfiguration(text, start, depth));
        return result.Success && result.Value.Span.Length == text.Length ? result.Value : null;
    }
}
