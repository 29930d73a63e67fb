using DockerfileSecrets.BuildFiles;

namespace DockerfileSecrets.Cli.Checking.BuildFiles;

/// <summary>What <c>docker buildx bake --print</c> makes of bake files: everything is evaluated, only the places are ours.</summary>
internal static class PrintedBake
{
    /// <param name="console">Runs docker.</param>
    /// <param name="written">The files as we read them.</param>
    /// <param name="texts">The files, their paths from the current directory.</param>
    /// <param name="overrides">The values of <c>--set</c>.</param>
    /// <param name="directory">The directory that bake is started in.</param>
    public static BuildFile Of(ToolConsole console, BuildFile written, IReadOnlyList<BuildFileText> texts, IReadOnlyList<string> overrides, string directory)
    {
        var start = directory.Length == 0 ? "." : directory;
        string[] arguments =
        [
            "buildx", "bake", "--print",
            .. texts.SelectMany(t => (string[])["-f", Path.GetRelativePath(start, t.Path)]),
            .. overrides.SelectMany(o => (string[])["--set", o]),
            .. written.Builds.Select(b => b.Name),
        ];
        var origin = new SupplyOrigin(SupplyDialect.Bake, texts[^1].Path, 1);
        if (console.AskProgram("docker", arguments, start) is not { } answer)
        {
            return Failed(written, origin, "`docker buildx bake --print` was asked for and cannot be started: there is no docker. Leave `--bake-print` out, or install docker.");
        }

        if (answer.ExitCode != 0)
        {
            var lines = answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return Failed(written, origin, $"`docker buildx bake --print` refuses the file: {(lines.LastOrDefault() is { } reason ? reason.TrimEnd('.') : FormattableString.Invariant($"it ends with {answer.ExitCode}"))}.");
        }

        var printed = BakeFile.ReadPrinted(answer.Out);
        return printed with { Builds = [.. printed.Builds.Select(b => Placed(b, written, printed, origin))] };
    }

    /// <summary>What cannot be evaluated so is compared as far as we read it ourselves.</summary>
    private static BuildFile Failed(BuildFile written, SupplyOrigin origin, string message) => written with
    {
        Diagnostics = [new SupplyDiagnostic(origin, new Diagnostic(DiagnosticDescriptors.BuildFileUnreadable, default, message))],
    };

    private static SuppliedBuild Placed(SuppliedBuild build, BuildFile written, BuildFile printed, SupplyOrigin otherwise)
    {
        // Of a matrix bake makes a group with the target's name.
        var own = written.Find(build.Name) ?? written.Builds.FirstOrDefault(b => printed.Groups.TryGetValue(b.Name, out var members) && members.Contains(build.Name));
        var origin = own?.Origin ?? otherwise;
        SupplyOrigin Of(SuppliedSecret secret) => own?.Supply.Secrets.LastOrDefault(s => s.Id == secret.Id)?.Origin ?? origin;
        return build with
        {
            Origin = origin,
            IsParent = own?.IsParent ?? false,
            Supply = build.Supply with
            {
                Secrets = [.. build.Supply.Secrets.Select(s => s with { Origin = Of(s) })],
                Arguments = [.. build.Supply.Arguments.Select(a => a with { Origin = own?.Supply.Arguments.LastOrDefault(o => o.Name == a.Name)?.Origin ?? origin })],
                Unknown = [.. build.Supply.Unknown.Select(u => u with { Origin = origin })],
                Diagnostics = [.. own?.Supply.Diagnostics ?? [], .. build.Supply.Diagnostics.Select(d => d with { Origin = origin })],
            },
        };
    }
}
