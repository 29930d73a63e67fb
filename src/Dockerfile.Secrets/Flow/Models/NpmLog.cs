namespace DockerfileSecrets.Flow.Models;

/// <summary>npm writes its own command line into a log in its cache, whatever the level of its output is, and keeps the last ten.</summary>
/// <remarks>Seen with npm 11: <c>verbose argv "config" "set" "//host/:_authToken=..."</c>. @npmcli/redact leaves out what it knows by its shape: the tokens
/// of the public registry and the passwords of URLs. <c>npm cache clean</c> keeps the logs.</remarks>
internal static class NpmLog
{
    private const string File = "_logs/*-debug-0.log";

    public static void Note(CommandCall call)
    {
        if (call.Name != "npm" || Setting(call, "logs-max") is "0")
        {
            return;
        }

        var secret = FlowValue.Empty;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var word = call.Arguments[i].Value;
            if (word.IsSecret && !IsKnown(word.Text, i == 0 ? "" : call.Arguments[i - 1].Text))
            {
                secret = secret.Append(word);
            }
        }

        if (secret.IsSecret)
        {
            var logs = Setting(call, "logs-dir") is { Length: > 0 } given ? FlowPath.Join(given, FlowPath.NameOf(File)) : FlowPath.Join(Setting(call, "cache") ?? call.InHome(".npm"), File);
            call.Store(logs, secret, Words(call));
        }
    }

    /// <summary>The words of the command: <c>npm ci</c>, <c>npm config set</c>; not what it is given.</summary>
    private static string Words(CommandCall call)
    {
        var operands = call.Sort("-L --location").Operands;
        var length = operands is [{ Text: "config" or "c" }, ..] ? 2 : 1;
        return string.Join(' ', operands.Take(length).TakeWhile(o => !o.Value.IsSecret).Select(o => o.Text).Prepend("npm"));
    }

    private static bool IsKnown(string word, string before)
    {
        var secret = word.IndexOf(FlowValue.SecretMark, StringComparison.Ordinal);
        var isPassword = word.AsSpan(0, secret).Contains("://", StringComparison.Ordinal) && word.AsSpan(secret).Contains('@');
        return isPassword || IsPublic(word) || IsPublic(before);
    }

    /// <summary>Whether the key is one of the public registry: a private one may begin with the same labels.</summary>
    private static bool IsPublic(ReadOnlySpan<char> key)
    {
        const string Registry = "//registry.npmjs.";
        var at = key.IndexOf(Registry, StringComparison.Ordinal);
        var rest = at < 0 ? [] : key[(at + Registry.Length)..];
        return rest.IndexOfAnyExceptInRange('a', 'z') is > 0 and var end && rest[end] == '/';
    }

    /// <summary>A setting as an option or as a variable.</summary>
    private static string? Setting(CommandCall call, string name) => call.Sort("--" + name).Get("--" + name)?.Text
        ?? call.Variable("npm_config_" + name.Replace('-', '_'))?.Text
        ?? call.Variable("NPM_CONFIG_" + name.Replace('-', '_').ToUpperInvariant())?.Text;
}
