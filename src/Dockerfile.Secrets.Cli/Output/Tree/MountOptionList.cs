using System.Collections.Immutable;
using System.Globalization;

namespace DockerfileSecrets.Cli.Output.Tree;

/// <summary>The typed options of a mount, one by one.</summary>
internal static class MountOptionList
{
    public static ImmutableArray<TreeOption> Of(Mount mount)
    {
        var options = mount.Options;
        TreeOption?[] all =
        [
            Option("type", options.Type, options.Type.IsKnown ? options.Type.Value.ToString().ToLowerInvariant() : null),
            Option("id", mount is SecretMount secret ? secret.Id : options.Id),
            mount is SecretMount named ? Option("filePath", named.FilePath) : null,
            Option("source", options.Source),
            Option("target", options.Target),
            Option("from", options.From),
            Option("env", options.Env),
            Option("required", options.Required, options.Required.Value ? "true" : "false"),
            Option("readOnly", options.ReadOnly, options.ReadOnly.Value ? "true" : "false"),
            Option("sharing", options.Sharing, options.Sharing.Value?.ToString().ToLowerInvariant()),
            Option("size", options.Size, options.Size.Value?.ToString(CultureInfo.InvariantCulture)),
            Option("mode", options.Mode, options.Mode.Value is { } mode ? Convert.ToString(mode, 8).PadLeft(4, '0') : null),
            Option("uid", options.Uid, options.Uid.Value?.ToString(CultureInfo.InvariantCulture)),
            Option("gid", options.Gid, options.Gid.Value?.ToString(CultureInfo.InvariantCulture)),
        ];
        return [.. all.OfType<TreeOption>()];
    }

    private static TreeOption? Option<T>(string name, MountOption<T> option, string? known = null) => option.IsSet
        ? new TreeOption(name, option.IsKnown ? known ?? option.ToString() : option.ToString(), option.State.ToString().ToLowerInvariant())
        : null;
}
