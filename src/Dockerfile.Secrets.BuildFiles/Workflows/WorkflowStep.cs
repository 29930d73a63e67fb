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
            Line = step.Line(),
            Context = context,
            Dockerfile = file is not null ? WorkflowExpression.Known(file) is { } knownFile ? BuildPaths.Join(".", knownFile) : null
                : context is not null ? BuildPaths.Join(context, "Dockerfile") : null,
            Target = with.Get("target").Text() is { Length: > 0 } target ? target : null,
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
            Line = step.Line(),
            Context = context,
            Dockerfile = line.HasUnknownFile || directory is null ? null
                : line.File is { } file ? file == "-" ? null : BuildPaths.Join(directory, file)
                : context is not null ? BuildPaths.Join(context, "Dockerfile") : null,
            Target = line.Target,
            Supply = supply with
            {
                Arguments = [.. line.Arguments.Select(a => new SuppliedArgument(a.Split('=', 2)[0], false, origin))],
                Unknown = line.HasUnknownWords ? supply.Unknown.Add(new UnknownSupply(origin, "builds with options that the shell puts in")) : supply.Unknown,
            },
        };
    }
}
