using System.Text.RegularExpressions;

namespace DockerfileSecrets;

/// <summary>A platform, taken apart and normalised: <c>linux/arm/v7</c>. (<c>github.com/containerd/platforms</c>, <c>Parse</c>.)</summary>
internal sealed partial record BuildPlatform(string Os, string OsVersion, string Architecture, string Variant)
{
    private static readonly HashSet<string> Systems = new(StringComparer.Ordinal)
    {
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd", "openbsd",
        "plan9", "solaris", "windows", "zos",
    };

    private static readonly HashSet<string> Architectures = new(StringComparer.Ordinal)
    {
        "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "ppc64", "ppc64le", "loong64", "mips", "mipsle", "mips64",
        "mips64le", "mips64p32", "mips64p32le", "ppc", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
    };

    /// <summary>Reads a platform; null when it is none.</summary>
    public static BuildPlatform? Parse(string text)
    {
        var parts = text.Split('/');
        if (text.Contains('*', StringComparison.Ordinal) || parts.Length > 3 || !Array.TrueForAll(parts[1..], p => Part().IsMatch(p)))
        {
            return null;
        }

        if (System().Match(parts[0]) is not { Success: true } system)
        {
            return null;
        }

        var os = NormalSystem(system.Groups["os"].Value);
        var version = system.Groups["version"].Value;
        if (parts.Length == 1)
        {
            if (Systems.Contains(os))
            {
                return new(os, version, "amd64", "");
            }

            var (single, singleVariant) = Normal(parts[0], "");
            return Architectures.Contains(single) ? new("linux", "", single, singleVariant) : null;
        }

        var (architecture, variant) = Normal(parts[1], parts.Length == 3 ? parts[2] : "");
        return new(os, version, architecture, variant);
    }

    /// <summary>The platform as one word, with the version of the system where there is one.</summary>
    public override string ToString() =>
        Os + (OsVersion.Length > 0 ? "(" + OsVersion + ")" : "") + "/" + Architecture + (Variant.Length > 0 ? "/" + Variant : "");

    private static string NormalSystem(string os) => os.ToLowerInvariant() switch { "macos" => "darwin", var lower => lower };

    private static (string Architecture, string Variant) Normal(string architecture, string variant)
    {
        variant = variant.ToLowerInvariant();
        return architecture.ToLowerInvariant() switch
        {
            "i386" => ("386", ""),
            "x86_64" or "x86-64" or "amd64" => ("amd64", variant == "v1" ? "" : variant),
            "aarch64" or "arm64" => ("arm64", variant is "8" or "v8" or "v8.0" ? "" : variant),
            "armhf" => ("arm", "v7"),
            "armel" => ("arm", "v6"),
            "arm" => ("arm", variant switch { "" or "7" => "v7", "5" or "6" or "8" => "v" + variant, _ => variant }),
            var other => (other, variant),
        };
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<os>[A-Za-z0-9_-]+)(?:\((?<version>[A-Za-z0-9_.-]*)\))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex System();
}
