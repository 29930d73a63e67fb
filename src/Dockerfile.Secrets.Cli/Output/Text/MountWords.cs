using System.Globalization;
using DockerfileSecrets.Cli.Planning;

namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>What is said of a secret or ssh mount in a line of the plan.</summary>
internal static class MountWords
{
    public const string Required = "required";
    public const string Optional = "optional";

    private const uint SecretMode = 0x100;
    private const uint SshMode = 0x180;
    private const uint OwnerReads = 0x100;
    private const uint GroupReads = 0x20;

    /// <summary>The id; one that is not known as it is written, and said to be so. A mount without one is told by what it is.</summary>
    public static string Id(PlannedMount mount) => MountName.Of(mount) switch
    {
        { IsKnown: true } name => name.Text,
        { } name => $"{name.Text} (unresolved)",
        _ => "",
    };

    /// <summary>What is said of a mount without an id.</summary>
    public static string Nameless(PlannedMount mount) => mount switch
    {
        { Type: null, Unresolved.IsEmpty: false } => "a mount that may be a secret: its type is a variable",
        { Type: MountType.Secret } => "a secret without an id",
        _ => "a mount that is wrong",
    };

    public static string Need(PlannedMount mount) => mount.Required switch
    {
        true => Required,
        false => Optional,
        _ => MountName.Written(mount, "required") is { } written ? $"required={written} (unresolved)" : Optional,
    };

    /// <summary>Where the secret appears, with which mode and owner, and who can read it if the user cannot.</summary>
    public static string Places(PlannedMount mount, string? user)
    {
        var words = new List<string>();
        if (mount.Type == MountType.Ssh)
        {
            words.Add("ssh agent" + (mount.FilePath is { } socket ? " at " + socket : " in $SSH_AUTH_SOCK"));
        }
        else if (mount.Readability != SecretReadability.NoFile)
        {
            words.Add("file " + File(mount));
        }

        if ((mount.EnvironmentVariable ?? Unresolved(mount, "env")) is { Length: > 0 } variable)
        {
            words.Add("variable " + variable);
        }

        Add(words, "mode", mount.Mode, mount.Type == MountType.Ssh ? SshMode : SecretMode, mode => Convert.ToString(mode, 8).PadLeft(4, '0'), mount);
        Add(words, "uid", mount.Uid, 0, Number, mount);
        Add(words, "gid", mount.Gid, 0, Number, mount);
        if (mount.Readability == SecretReadability.Unreadable)
        {
            words.Add($"only {Readers(mount)} can read it, but USER is {user}");
        }

        return string.Join(", ", words);
    }

    private static string File(PlannedMount mount) => mount switch
    {
        { FilePath: { } path } => path,
        { Target: { } target } => target + " in the working directory (unresolved)",
        _ => Unresolved(mount, "target") ?? Unresolved(mount, "dst") ?? Unresolved(mount, "destination")
            ?? (MountName.Of(mount) is { } name ? "/run/secrets/" + name.Text[(name.Text.LastIndexOf('/') + 1)..] + " (unresolved)" : "unknown"),
    };

    /// <summary>Root reads whatever the mode says.</summary>
    private static string Readers(PlannedMount mount)
    {
        var readers = "root";
        readers += (mount.Mode & OwnerReads) != 0 && mount.Uid is > 0 and { } uid ? " and uid " + Number(uid) : "";
        return readers + ((mount.Mode & GroupReads) != 0 && mount.Gid is > 0 and { } gid ? " and gid " + Number(gid) : "");
    }

    private static void Add(List<string> words, string name, uint? value, uint standard, Func<uint, string> write, PlannedMount mount)
    {
        if (value is { } known)
        {
            if (known != standard)
            {
                words.Add($"{name} {write(known)}");
            }
        }
        else if (Unresolved(mount, name) is { } written)
        {
            words.Add($"{name} {written}");
        }
    }

    private static string? Unresolved(PlannedMount mount, string field) => MountName.Written(mount, field) is { } text ? text + " (unresolved)" : null;

    private static string Number(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
