using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The list of our rules, in the order of their codes. A new rule is one file in Rules/, one line here, one page in docs/rules.</summary>
internal static class ValidationRules
{
    public static ImmutableArray<IValidationRule> All { get; } =
    [
        new Rules.SplitMountValue(),
        new Rules.InvalidEnvName(),
        new Rules.FrontendTooOld(),
        new Rules.HostPathAsSecretSource(),
        new Rules.MountTargetCollision(),
        new Rules.DuplicateSecretMount(),
        new Rules.AmbiguousSecretId(),
        new Rules.UnexpandedTarget(),
        new Rules.SecretUnreadableByUser(),
        new Rules.SecretWorldReadable(),
        new Rules.OptionHasNoEffect(),
        new Rules.UnusedSecretMount(),
        new Rules.SecretNotMounted(),
        new Rules.WrongSecretPath(),
        new Rules.OptionalSecretUnguarded(),
        new Rules.InconsistentRequired(),
        new Rules.SecretEnvShadowing(),
        new Rules.SecretEnvInExecForm(),
        new Rules.BuilderPortability(),
        new Rules.SecretIdNotAllowed(),
        new Rules.SecretNotRequired(),
        new Rules.SecretWrittenToLayer(),
        new Rules.CredentialPersistedByCommand(),
        new Rules.SecretPrintedToLog(),
        new Rules.SecretInArgOrEnv(),
        new Rules.ArgDefeatsSecretMount(),
        new Rules.HardcodedSecret(),
        new Rules.CredentialsInUrl(),
        new Rules.SecretFileCopied(),
        new Rules.SecretFileDeletedLater(),
        new Rules.SecretCrossesStages(),
        new Rules.BroadCopyWithSecrets(),
        new Rules.SshMisuse(),
        new Rules.OnbuildSecret(),
        new Rules.ScriptNotFollowed(),
        new Rules.RequiredSecretMissing(),
        new Rules.SecretUnusedOrMisspelled(),
        new Rules.SecretSourceInvalid(),
        new Rules.NewlineInEnvSecret(),
        new Rules.ComposeBakeIdMismatch(),
        new Rules.SecretPassedAsBuildArg(),
        new Rules.EmptySecret(),
        new Rules.SecretSuppliedTwice(),
    ];
}
