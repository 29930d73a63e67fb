namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>What is said of a secret mount in a line of the plan.</summary>
internal static class SecretWords
{
    public const string Required = "required";

    private const string Optional = "optional";

    public static string Need(SecretMount secret) => secret.Required switch
    {
        { State: MountOptionState.Unresolved or MountOptionState.Invalid } unclear => $"required={Marked(unclear)}",
        { Value: true } => Required,
        _ => Optional,
    };

    /// <summary>Where the secret appears, and with which mode and owner.</summary>
    public static string Places(SecretMount secret)
    {
        var words = new List<string>();
        if (secret.FilePath.IsSet)
        {
            words.Add("file " + FileText(secret) + (IsRelative(secret.FilePath) ? " in the working directory" : ""));
        }

        if (secret.Env.IsSet)
        {
            words.Add("variable " + Marked(secret.Env));
        }

        AddNumber(words, "mode", secret.Mode, number => Convert.ToString(number, 8).PadLeft(4, '0'));
        AddNumber(words, "uid", secret.Uid, number => number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        AddNumber(words, "gid", secret.Gid, number => number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return string.Join(", ", words);
    }

    /// <summary>The value; one that is not known as it is written, and said to be so.</summary>
    public static string Marked<T>(MountOption<T> option) => option.State switch
    {
        MountOptionState.Unresolved => $"{option} (unresolved)",
        MountOptionState.Invalid => $"{option} (invalid)",
        _ => option.ToString(),
    };

    /// <summary>The library gives the id as it is written when that decides the path.</summary>
    private static string FileText(SecretMount secret) =>
        secret.FilePath.State == MountOptionState.Unresolved && !secret.Target.IsSet
            ? "/run/secrets/" + Marked(secret.FilePath)
            : Marked(secret.FilePath);

    private static void AddNumber(List<string> words, string name, MountOption<uint?> option, Func<uint, string> write)
    {
        if (option.IsSet)
        {
            words.Add($"{name} {(option is { IsKnown: true, Value: { } number } ? write(number) : Marked(option))}");
        }
    }

    /// <summary>A drive letter or a backslash is a path of Windows, which Linux joins too; nobody means that.</summary>
    private static bool IsRelative(MountOption<string> path) =>
        path is { IsKnown: true, Value: [not ('/' or '\\'), ..] value } && !(value.Length > 1 && value[1] == ':');
}
