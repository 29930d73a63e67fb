using System.Collections.Immutable;
using DockerfileSecrets.BuildFiles.Yaml;
using YamlDotNet.RepresentationModel;

namespace DockerfileSecrets.BuildFiles.Workflows;

/// <summary>The builds of one step.</summary>
internal sealed class WorkflowStep(string path, string name, YamlNode step)
{
    private const string Action = "docker/build-push-action";

    public IEnumerable<SuppliedBuild> Builds()
    {
        if (step.Get("uses").Text() is { } uses && uses.Split('@')[0].Equals(Action, StringComparison.OrdinalIgnoreCase))
        {
            yield return OfAction();
        }

        if (step.Get("run") is { } run && run.Text() is { } script)
        {
            foreach (var line in ShellCommands.Of(WorkflowExpression.WithoutContent(script)).Select(BuildCommandLine.Of).OfType<BuildCommandLine>())
            {
                yield return OfCommand(line, run);
            }
        }
    }

    private SuppliedBuild OfAction()
    {
        var with = step.Get("with");
        var given = with.Get("context").Text();

        // Without a context the action builds the commit from GitHub, whose root is that of the workspace.
        var context = given is null ? "." : WorkflowExpression.Known(given) is { } known && !BuildPaths.IsRemote(known) ? BuildPaths.Join(".", known) : null;
        var file = with.Get("file").Text();
        return new SuppliedBuild
        {
            Name = name,
            Origin = new SupplyOrigin(SupplyDialect.GitHubActions, path, step.Line()),
            BuildArguments = Values(ActionList.Cut(with.Get("build-args").Text() ?? "", true)),
            Platform = with.Get("platforms").Text() is { Length: > 0 } platform && !platform.Contains(',', StringComparison.Ordinal) ? WorkflowExpression.Known(platform) : null,
            Context = context,
            Dockerfile = file is not null ? WorkflowExpression.Known(file) is { } knownFile ? BuildPaths.Join(".", knownFile) : null
                : context is not null ? BuildPaths.Join(context, "Dockerfile") : null,
            Target = with.Get("target").Text() is { Length: > 0 } target ? WorkflowExpression.Known(target) : null,
            HasUnknownTarget = with.Get("target").Text() is { } named && WorkflowExpression.Known(named) is null,
            Supply = with is null ? SecretSupply.Empty : new ActionSecrets(path, with).Read(),
        };
    }

    private SuppliedBuild OfCommand(BuildCommandLine line, YamlNode run)
    {
        var directory = step.Get("working-directory").Text() is { } given ? WorkflowExpression.Known(given) : ".";
        var context = directory is null || line.Context is null or "-" || BuildPaths.IsRemote(line.Context) ? null : BuildPaths.Join(directory, line.Context);
        var origin = new SupplyOrigin(line.IsPodman ? SupplyDialect.Podman : SupplyDialect.Docker, path, run.Line());
        var supply = SecretSupply.Combine(line.Secrets.Select(value => value is null
            ? new SecretSupply { Unknown = [new UnknownSupply(origin, "passes a `--secret` that the shell puts together")] }
            : SecretSupply.FromFlag(value, origin)));
        return new SuppliedBuild
        {
            Name = name,
            Origin = origin with { Line = step.Line() },
            BuildArguments = Values(line.Arguments),
            TakesUnknownArguments = line.HasUnknownArguments || line.HasUnknownWords,
            Platform = line.Platform is { Length: > 0 } platform && !platform.Contains(',', StringComparison.Ordinal) ? WorkflowExpression.Known(platform) : null,
            Context = context,
            Dockerfile = line.HasUnknownFile || directory is null ? null
                : line.File is { } file ? file == "-" ? null : BuildPaths.Join(directory, file)
                : context is not null ? BuildPaths.Join(context, "Dockerfile") : null,
            Target = line.Target is { Length: > 0 } target ? WorkflowExpression.Known(target) : null,
            HasUnknownTarget = line.HasUnknownTarget || (line.Target is { } named && WorkflowExpression.Known(named) is null),
            Supply = supply with
            {
                Arguments = [.. line.Arguments.Select(a => new SuppliedArgument(a.Split('=', 2)[0], false, origin))],
                Unknown = line.HasUnknownWords ? supply.Unknown.Add(new UnknownSupply(origin, "builds with options that the shell puts in")) : supply.Unknown,
            },
        };
    }

    /// <summary>The values of <c>K=V</c>; that of <c>K</c> alone is a variable of the runner.</summary>
    private static ImmutableSortedDictionary<string, string?> Values(IEnumerable<string> arguments) => arguments.Select(a => a.Split('=', 2))
        .GroupBy(a => a[0], StringComparer.Ordinal)
        .ToImmutableSortedDictionary(g => g.Key, g => g.Last() is [_, var value] ? WorkflowExpression.Known(value) : null, StringComparer.Ordinal);
}
