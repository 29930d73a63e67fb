using System.Collections.Immutable;

namespace DockerfileSecrets.BuildFiles.Workflows;

/// <summary>A docker, Podman or Buildah build command, as far as it says what is built with what.</summary>
internal sealed record BuildCommandLine
{
    /// <summary>Options whose value is the next word. Of those that are not listed the value is taken for the context, so the list is long.</summary>
    private static readonly HashSet<string> WithValue = new(StringComparer.Ordinal)
    {
        "--add-host", "--allow", "--annotation", "--attest", "--build-arg", "--build-context", "--builder", "--cache-from", "--cache-to", "--call", "--cgroup-parent",
        "--cpu-period", "--cpu-quota", "--cpu-shares", "-c", "--cpuset-cpus", "--cpuset-mems", "-f", "--file", "--iidfile", "--isolation", "--label", "-m", "--memory",
        "--memory-swap", "--metadata-file", "--network", "--no-cache-filter", "-o", "--output", "--platform", "--progress", "--provenance", "--sbom", "--secret",
        "--security-opt", "--shm-size", "--ssh", "-t", "--tag", "--target", "--ulimit", "--authfile", "--cert-dir", "--creds", "--format", "--ignorefile", "--jobs",
        "--layer-label", "--logfile", "--manifest", "--os", "--arch", "--variant", "--pull-policy", "--retry", "--retry-delay", "--runtime", "--squash-all", "--timestamp",
        "--userns", "--volume", "-v", "--env", "--from", "--cap-add", "--cap-drop", "--device", "--dns", "--policy",
    };

    public bool IsPodman { get; init; }

    public ImmutableArray<string?> Secrets { get; init; } = [];

    /// <summary>The build arguments as written: <c>K=V</c> or <c>K</c>.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Whether there are build arguments that the shell puts together.</summary>
    public bool HasUnknownArguments { get; init; }

    public string? Platform { get; init; }

    public string? File { get; init; }

    public string? Target { get; init; }

    /// <summary>Whether the stage is named by a word that is not known.</summary>
    public bool HasUnknownTarget { get; init; }

    /// <summary>Null when it is not known.</summary>
    public string? Context { get; init; }

    /// <summary>Whether an option itself is not known, so that there may be more secrets.</summary>
    public bool HasUnknownWords { get; init; }

    /// <summary>Whether the file is named by a word that is not known.</summary>
    public bool HasUnknownFile { get; init; }

    /// <summary>Reads a command; null when it builds nothing.</summary>
    public static BuildCommandLine? Of(List<string?> words)
    {
        var at = words[0] is "sudo" or "time" or "exec" ? 1 : 0;
        while (at < words.Count && words[at] is { } assignment && assignment.IndexOf('=', StringComparison.Ordinal) > 0 && !assignment.StartsWith('-'))
        {
            at++;
        }

        return words.Skip(at).ToArray() switch
        {
            ["docker", "build" or "buildx" or "image" or "builder", ..] => Docker([.. words.Skip(at + 1)]),
            ["podman", "build", ..] => Read(words, at + 2) with { IsPodman = true },
            ["podman", "image", "build", ..] => Read(words, at + 3) with { IsPodman = true },
            ["buildah", "build" or "bud" or "build-using-dockerfile", ..] => Read(words, at + 2) with { IsPodman = true },
            _ => null,
        };
    }

    private static BuildCommandLine? Docker(List<string?> words) => words switch
    {
        ["build", ..] => Read(words, 1),
        [_, "build" or "b", ..] => Read(words, 2),
        _ => null,
    };

    /// <summary>Reads the options and the context behind the command itself.</summary>
    public static BuildCommandLine Read(List<string?> words, int from)
    {
        var secrets = ImmutableArray.CreateBuilder<string?>();
        var arguments = ImmutableArray.CreateBuilder<string>();
        var line = new BuildCommandLine();
        for (var i = from; i < words.Count; i++)
        {
            if (words[i] is not { } word)
            {
                line = line with { HasUnknownWords = true };
                continue;
            }

            if (!word.StartsWith('-') || word == "-")
            {
                line = line with { Context = word };
                continue;
            }

            if (word.StartsWith("-f", StringComparison.Ordinal) && word.Length > 2)
            {
                line = line with { File = word[2..].TrimStart('=') };
                continue;
            }

            var equal = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
            var name = equal < 0 ? word : word[..equal];
            var hasValue = WithValue.Contains(name);
            var value = equal >= 0 ? word[(equal + 1)..] : hasValue && i + 1 < words.Count ? words[++i] : null;
            switch (name)
            {
                case "--secret":
                    secrets.Add(value);
                    break;
                case "--build-arg" when value is not null:
                    arguments.Add(value);
                    break;
                case "--build-arg":
                    line = line with { HasUnknownArguments = true };
                    break;
                case "-f" or "--file":
                    line = line with { File = value, HasUnknownFile = value is null };
                    break;
                case "--platform":
                    line = line with { Platform = value };
                    break;
                case "--target":
                    line = line with { Target = value, HasUnknownTarget = value is null };
                    break;
            }
        }

        return line with { Secrets = secrets.ToImmutable(), Arguments = arguments.ToImmutable() };
    }
}
