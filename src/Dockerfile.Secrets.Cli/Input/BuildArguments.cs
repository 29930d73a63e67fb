namespace DockerfileSecrets.Cli.Input;

/// <summary>Reads <c>--build-arg</c> as docker does.</summary>
internal static class BuildArguments
{
    /// <summary>The arguments by name, the last of several; <c>K</c> alone takes the variable of that name, and is not passed when that is unset.</summary>
    public static Dictionary<string, string> Read(IEnumerable<string> given, Func<string, string?> variable)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in given)
        {
            var end = text.IndexOf('=', StringComparison.Ordinal);
            var name = end < 0 ? text : text[..end];
            if (end >= 0)
            {
                arguments[name] = text[(end + 1)..];
            }
            else if (name.Length > 0 && variable(name) is { } value)
            {
                arguments[name] = value;
            }
        }

        return arguments;
    }
}
