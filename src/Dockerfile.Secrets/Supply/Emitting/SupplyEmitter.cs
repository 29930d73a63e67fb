using System.Collections.Immutable;
using DockerfileSecrets.Supply;

namespace DockerfileSecrets;

/// <summary>Writes what supplies a plan.</summary>
public static class SupplyEmitter
{
    /// <summary>Writes the supply of a target: every secret, required or not, and the ssh agents. What is written reads back to the same supply.</summary>
    /// <param name="target">What the target needs.</param>
    /// <param name="format">What to write.</param>
    /// <returns>The text.</returns>
    public static SupplyEmission Emit(TargetPlan target, SupplyFormat format) => Emit(target, format, new EmissionOptions());

    /// <summary>Writes the supply of a target: every secret, required or not, and the ssh agents. What is written reads back to the same supply.</summary>
    /// <param name="target">What the target needs.</param>
    /// <param name="format">What to write.</param>
    /// <param name="options">Where secrets come from, and what stands around them.</param>
    /// <returns>The text, and what could not be written.</returns>
    public static SupplyEmission Emit(TargetPlan target, SupplyFormat format, EmissionOptions options)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        var secrets = ImmutableArray.CreateBuilder<EmittedSecret>();
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var need in target.Secrets)
        {
            var secret = EmittedSecret.Of(need, options);
            if (EmissionLimits.ProblemOf(secret, format) is { } problem)
            {
                problems.Add(problem);
            }
            else
            {
                secrets.Add(secret);
            }
        }

        var content = new EmissionContent(secrets.ToImmutable(), [.. target.Ssh.Select(s => s.Id).Where(id => !id.Any(char.IsControl))], options);
        return new SupplyEmission
        {
            Problems = problems.ToImmutable(),
            Text = format switch
            {
                SupplyFormat.Docker => CommandEmitter.Write("docker build", DockerFlagWriter.Write, content),
                SupplyFormat.Podman => CommandEmitter.Write("podman build", PodmanFlagWriter.Write, content),
                SupplyFormat.Bake => BakeEmitter.Write(content),
                SupplyFormat.BakeJson => BakeJsonEmitter.Write(content),
                SupplyFormat.Compose => ComposeEmitter.Write(content),
                SupplyFormat.GitHubActions => GitHubActionsEmitter.Write(content),
                SupplyFormat.Shell => ShellEmitter.Write(content),
                _ => throw new ArgumentOutOfRangeException(nameof(format)),
            },
        };
    }

    /// <summary>Writes the value of one <c>--secret</c> of docker.</summary>
    /// <param name="id">The id.</param>
    /// <param name="source">Where it comes from.</param>
    /// <returns>The value, as the program gets it: not quoted for a shell.</returns>
    public static string DockerFlag(string id, SecretSource source)
    {
        ArgumentNullException.ThrowIfNull(id);
        return DockerFlagWriter.Write(id, source);
    }
}
