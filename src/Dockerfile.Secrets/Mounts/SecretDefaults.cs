namespace DockerfileSecrets;

/// <summary>What holds for a secret mount when id or target are not given. (BuildKit <c>convert_secrets.go</c>, <c>dispatchSecret</c>.)</summary>
internal static class SecretDefaults
{
    private const string Folder = "/run/secrets/";

    public static MountOption<string> Id(MountOptions options)
    {
        if (IsGiven(options.Source))
        {
            return options.Source;
        }

        return IsGiven(options.Id) ? options.Id : WithBaseName(options.Target, "");
    }

    public static MountOption<string> FilePath(MountOptions options)
    {
        if (IsGiven(options.Target))
        {
            return options.Target;
        }

        return options.Env.IsSet ? default : WithBaseName(Id(options), Folder);
    }

    /// <summary>An empty value counts as none.</summary>
    private static bool IsGiven(MountOption<string> option) => option.IsSet && option.Text is not "";

    private static MountOption<string> WithBaseName(MountOption<string> option, string folder)
    {
        if (!IsGiven(option))
        {
            return default;
        }

        if (!option.IsKnown)
        {
            return option;
        }

        var path = folder + BaseName(option.Value!);
        return new MountOption<string>(MountOptionState.Known, path, path, option.Entry);
    }

    /// <summary>Go's <c>path.Base</c>: what stands behind the last slash, trailing slashes removed; <c>/</c> for a path of slashes.</summary>
    internal static string BaseName(string path)
    {
        if (path.Length == 0)
        {
            return ".";
        }

        var trimmed = path.TrimEnd('/');
        return trimmed.Length == 0 ? "/" : trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }
}
