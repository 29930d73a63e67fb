using System.CommandLine;
using DockerfileSecrets.Cli.Checking;
using DockerfileSecrets.Cli.Checking.BuildFiles;

namespace DockerfileSecrets.Cli.Commands;

/// <summary>The options of <c>check</c> about files that build Dockerfiles.</summary>
internal sealed class BuildFileArguments
{
    private readonly Option<string[]> _bake = File("--bake", "FILE [TARGET]", "Compare what a bake file gives to a target, or to a group, with what its Dockerfile needs");
    private readonly Option<string[]> _compose = File("--compose", "FILE [SERVICE]", "Compare what a Compose file gives to a service, or to all");
    private readonly Option<string[]> _workflow = File("--workflow", "FILE [JOB/STEP]", "Compare what a GitHub workflow gives to its builds");
    private readonly Option<string[]> _overrides = new("--set") { Description = "An override of docker buildx bake, such as app.secrets+=id=tok,env=TOK", HelpName = "T.KEY=VALUE" };
    /// <summary>The keys that docker buildx bake knows. (buildx bake/bake.go, newOverrides.)</summary>
    private static readonly string[] Keys =
    [
        "annotations", "args", "attest", "cache-from", "cache-to", "call", "context", "contexts", "dockerfile", "entitlements", "extra-hosts", "labels", "load", "network",
        "no-cache", "no-cache-filter", "output", "platform", "pull", "push", "secrets", "shm-size", "ssh", "tags", "target", "ulimits",
    ];

    private readonly Option<bool> _asksBake = new("--bake-print") { Description = "Let docker buildx bake --print evaluate bake files" };
    private readonly Option<bool> _none = new("--no-build-files") { Description = "Do not look in directories for bake, Compose and workflow files that build the Dockerfiles" };

    public BuildFileArguments() => _overrides.Validators.Add(found =>
    {
        foreach (var text in found.Tokens.Select(t => t.Value))
        {
            var left = text.Split('=', 2)[0].TrimEnd('+');
            if (left.Split('.', 2) is not [{ Length: > 0 }, var key])
            {
                found.AddError($"--set needs TARGET.KEY=VALUE, not '{left}'");
            }
            else if (Array.IndexOf(Keys, key.Split('.')[0]) < 0)
            {
                found.AddError($"--set has no key '{key}'" + (Spelling.Near(key, Keys) is { } near ? $"; did you mean {near}?" : ""));
            }
        }
    });

    public IEnumerable<Option> All => [_bake, _compose, _workflow, _overrides, _asksBake, _none];

    public BuildFileRequest Read(ParseResult result)
    {
        var named = new List<NamedBuildFile>();
        foreach (var (option, kind) in new[] { (_bake, BuildFileKind.Bake), (_compose, BuildFileKind.Compose), (_workflow, BuildFileKind.Workflow) })
        {
            if (result.GetValue(option) is [var file, .. var rest])
            {
                named.Add(new NamedBuildFile(kind, file, rest.FirstOrDefault()));
            }
        }

        return new BuildFileRequest(named, result.GetValue(_overrides) ?? [], result.GetValue(_asksBake), !result.GetValue(_none));
    }

    private static Option<string[]> File(string name, string helpName, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = helpName, Arity = new ArgumentArity(1, 2), AllowMultipleArgumentsPerToken = true };
        option.Validators.Add(found =>
        {
            if (found.IdentifierTokenCount > 1)
            {
                found.AddError($"{name} is given twice");
            }
        });
        return option;
    }
}
