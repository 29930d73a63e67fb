using System.Collections.Immutable;

namespace DockerfileSecrets.Cli.Planning;

/// <summary>How one id is best supplied, over all of its uses.</summary>
/// <param name="Id">The id; as written when it is not resolved.</param>
/// <param name="IsResolved">Whether the id is known.</param>
/// <param name="IsRequired">Whether one of its uses requires it.</param>
/// <param name="IsOnbuildOnly">Whether only builds on top of this image use it.</param>
/// <param name="AsVariable">Whether all of its uses are variables only: then <c>env=</c>, else <c>src=</c>.</param>
/// <param name="Variable">The name that all uses agree on; <see langword="null"/> when there is none or it is not known.</param>
internal sealed record SecretSupply(string Id, bool IsResolved, bool IsRequired, bool IsOnbuildOnly, bool AsVariable, string? Variable)
{
    public static ImmutableArray<SecretSupply> Of(IEnumerable<StagePlan> stages) =>
    [
        .. stages.SelectMany(stage => stage.Instructions)
            .SelectMany(instruction => instruction.Secrets, (instruction, secret) => (instruction, secret))
            .GroupBy(use => (Id: use.secret.Id.ToString(), use.secret.Id.IsKnown))
            .Select(uses => new SecretSupply(
                uses.Key.Id,
                uses.Key.IsKnown,
                uses.Any(use => use.secret.Required is { IsKnown: true, Value: true }),
                uses.All(use => use.instruction.IsOnbuild),
                uses.All(use => !use.secret.FilePath.IsSet && use.secret.Env.IsSet),
                CommonVariable(uses.Select(use => use.secret)))),
    ];

    private static string? CommonVariable(IEnumerable<SecretMount> secrets)
    {
        var names = secrets.Select(secret => secret.Env.IsKnown ? secret.Env.Value : null).Distinct().ToArray();
        return names is [{ Length: > 0 } name] ? name : null;
    }
}
