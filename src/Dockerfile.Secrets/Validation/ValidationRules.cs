using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The list of our rules, in the order of their codes. A new rule is one file in Rules/, one line here, one page in docs/rules.</summary>
internal static class ValidationRules
{
    public static ImmutableArray<IValidationRule> All { get; } =
    [
        new Rules.SecretWorldReadable(),
    ];
}
