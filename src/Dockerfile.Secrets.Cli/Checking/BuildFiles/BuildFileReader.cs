using DockerfileSecrets.BuildFiles;
using DockerfileSecrets.Cli.Input;

namespace DockerfileSecrets.Cli.Checking.BuildFiles;

/// <summary>Reads the files that build Dockerfiles.</summary>
internal sealed class BuildFileReader(ToolConsole console, BuildFileRequest request)
{
    /// <summary>Reads a file that the call names; what is wrong with the call is an error. A word behind the file that names no build and is there as
    /// a file or a directory is the path of a Dockerfile, as in <c>--bake docker-bake.hcl Dockerfile</c>.</summary>
    public (ReadBuilds? Builds, string? Path, string? Error) Named(NamedBuildFile named)
    {
        var (files, error) = Read([named.Path]);
        if (error is not null)
        {
            return (null, null, error);
        }

        var read = Evaluate(named.Kind, files, ".");
        var builds = Asked(named.Kind, read, named.Word);
        var path = builds.Count == 0 && named.Word is { } word && (File.Exists(word) || Directory.Exists(word)) ? word : null;
        builds = path is null ? builds : Asked(named.Kind, read, null);
        if (builds.Count == 0 && read.Diagnostics.IsEmpty)
        {
            return (null, path, Nothing(named, path is null ? named.Word : null, read));
        }

        // Compose and bake resolve paths of their own; a workflow runs in the root of its repository.
        var workspace = named.Kind == BuildFileKind.Workflow ? BuildFileNames.WorkspaceOf(named.Path) : ".";
        return (new ReadBuilds(files, builds, read.Diagnostics, workspace, Sources(named)), path, null);
    }

    /// <summary>Reads files that were found in a directory.</summary>
    public (ReadBuilds? Builds, string? Error) Found(FoundBuildFiles found)
    {
        var (files, error) = Read([.. found.Names.Select(name => found.Directory is "" or "." ? name : Path.Combine(found.Directory, name))]);
        if (error is not null)
        {
            return (null, error);
        }

        var read = Evaluate(found.Kind, files, found.Directory);
        var directory = found.Kind switch
        {
            BuildFileKind.Workflow => BuildFileNames.WorkspaceOf(files.Keys.First()),

            // Bake is started where its file is. What comes from a Compose file is checked as Compose's.
            BuildFileKind.Bake => found.Directory.Length == 0 ? "." : found.Directory,
            _ => ".",
        };
        var builds = found.Kind == BuildFileKind.Bake ? BakeTargets.Built(read).Where(b => !IsYaml(b.Origin.Name)) : read.Builds;
        var diagnostics = read.Diagnostics.Where(d => found.Kind != BuildFileKind.Bake || !IsYaml(d.Origin.Name));
        return (new ReadBuilds(files, [.. builds], [.. diagnostics], directory, SourceInspector.None), null);
    }

    private ISourceInspector Sources(NamedBuildFile named) => named.Kind switch
    {
        BuildFileKind.Workflow => SourceInspector.None,
        BuildFileKind.Compose => SourceInspector.For(DotEnv.Behind(console.Variable, DirectoryOf(named.Path))),
        _ => SourceInspector.For(console.Variable),
    };

    private static string DirectoryOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static IReadOnlyList<SuppliedBuild> Asked(BuildFileKind kind, BuildFile read, string? name) =>
        kind == BuildFileKind.Bake ? BakeTargets.Asked(read, name) : [.. read.Builds.Where(b => name is null || b.Name == name)];

    private static bool IsYaml(string path) => path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private (Dictionary<string, ReadText> Files, string? Error) Read(IEnumerable<string> paths)
    {
        var files = new Dictionary<string, ReadText>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var outcome = DockerfileReader.Read(path, console.OpenInput);
            if (outcome.File is not { } file)
            {
                return (files, outcome.Error);
            }

            files[path] = new ReadText(file, new SourceText(file.Text));
        }

        return (files, null);
    }

    private BuildFile Evaluate(BuildFileKind kind, Dictionary<string, ReadText> files, string directory)
    {
        BuildFileText[] texts = [.. files.Select(f => new BuildFileText(f.Key, f.Value.File.Text))];
        return kind switch
        {
            BuildFileKind.Workflow => WorkflowFile.Read(texts[0].Path, texts[0].Text),
            BuildFileKind.Compose => ComposeFile.Read(texts, ComposeTool.Compose, DotEnv.Behind(console.Variable, DirectoryOf(texts[0].Path))),
            _ => Bake(texts, directory),
        };
    }

    private BuildFile Bake(BuildFileText[] texts, string directory)
    {
        var written = BakeFile.Read(texts, new BakeOptions { Overrides = [.. request.Overrides], Variable = console.Variable });
        return request.AsksBake && written.Diagnostics.IsEmpty ? PrintedBake.Of(console, written, texts, request.Overrides, directory) : written;
    }

    private static string Nothing(NamedBuildFile named, string? word, BuildFile read)
    {
        var what = named.Kind switch { BuildFileKind.Bake => "target", BuildFileKind.Compose => "service with a build", _ => "step that builds" };
        var names = read.Builds.Select(b => b.Name).Concat(read.Groups.Keys).Distinct(StringComparer.Ordinal).ToArray();
        var near = word is null ? null : Spelling.Near(word, names);
        return word is null ? $"{named.Path} has no {what}"
            : $"{named.Path} has no {what} '{word}'" + (near is not null ? $"; did you mean {near}?" : names.Length > 0 ? $"; it has {string.Join(", ", names.Order(StringComparer.Ordinal).Take(10))}" : "");
    }
}
