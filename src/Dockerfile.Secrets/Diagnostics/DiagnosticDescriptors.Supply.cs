namespace DockerfileSecrets;

public static partial class DiagnosticDescriptors
{
    private const string DockerFlag = "buildx util/buildflags/secrets.go, UnmarshalText";

    /// <summary>What can be wrong with a supply itself (DFS410 to DFS426), by code. No Dockerfile has such findings; docs/supply.md lists them.</summary>
    public static System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> OfSupply =>
    [
        SecretFlagMalformed,
        SecretFlagFieldWithoutValue,
        UnknownSecretFlagKey,
        UnknownSecretFlagType,
        SecretFlagWithoutId,
        SecretFlagSourceIgnored,
        BuildFileUnreadable,
        UndefinedComposeSecret,
        ExternalComposeSecret,
        ActionSecretLeftOut,
        BakeInheritance,
        BakeSecretKeyDropped,
        SupplyNotKnown,
    ];

    /// <summary>DFS410: A value of <c>--secret</c> is no CSV record.</summary>
    public static DiagnosticDescriptor SecretFlagMalformed { get; } = Error("DFS410", nameof(SecretFlagMalformed), "A value of --secret is no CSV record.", DockerFlag);

    /// <summary>DFS411: A field of <c>--secret</c> has no value.</summary>
    public static DiagnosticDescriptor SecretFlagFieldWithoutValue { get; } = Error("DFS411", nameof(SecretFlagFieldWithoutValue), "A field of --secret has no value.", DockerFlag);

    /// <summary>DFS412: <c>--secret</c> does not know this key.</summary>
    public static DiagnosticDescriptor UnknownSecretFlagKey { get; } = Error("DFS412", nameof(UnknownSecretFlagKey), "--secret does not know this key.", DockerFlag + "; buildah pkg/parse/parse.go, Secrets");

    /// <summary>DFS413: A secret is neither of type file nor env.</summary>
    public static DiagnosticDescriptor UnknownSecretFlagType { get; } = Error("DFS413", nameof(UnknownSecretFlagType), "A secret is neither of type file nor env.", DockerFlag);

    /// <summary>DFS414: A supplied secret has no id.</summary>
    public static DiagnosticDescriptor SecretFlagWithoutId { get; } = Error("DFS414", nameof(SecretFlagWithoutId), "A supplied secret has no id.", "BuildKit session/secrets/secretsprovider/store.go, NewStore");

    /// <summary>DFS415: A supplied secret names a file and a variable; the variable counts.</summary>
    public static DiagnosticDescriptor SecretFlagSourceIgnored { get; } = Warning("DFS415", nameof(SecretFlagSourceIgnored), "A supplied secret names a file and a variable; the variable counts.", "BuildKit session/secrets/secretsprovider/store.go, GetSecret");

    /// <summary>DFS420: A build file cannot be read.</summary>
    public static DiagnosticDescriptor BuildFileUnreadable { get; } = Error("DFS420", nameof(BuildFileUnreadable), "A build file cannot be read.", "the format's own rules");

    /// <summary>DFS421: A Compose service uses a secret that the file does not define.</summary>
    public static DiagnosticDescriptor UndefinedComposeSecret { get; } = Error("DFS421", nameof(UndefinedComposeSecret), "A Compose service uses a secret that the file does not define.", "compose-go loader/validate.go, checkConsistency");

    /// <summary>DFS422: A Compose service builds with an external secret, which no build gets.</summary>
    public static DiagnosticDescriptor ExternalComposeSecret { get; } = Error("DFS422", nameof(ExternalComposeSecret), "A Compose service builds with an external secret, which no build gets.", "compose pkg/compose/build.go; buildx bake/compose.go, composeToBuildkitSecret");

    /// <summary>DFS423: An item of an action's secrets has no key or no value, and is left out.</summary>
    public static DiagnosticDescriptor ActionSecretLeftOut { get; } = Error("DFS423", nameof(ActionSecretLeftOut), "An item of an action's secrets has no key or no value, and is left out.", "actions-toolkit src/buildx/build.ts, parseSecretKvp");

    /// <summary>DFS424: A bake target inherits from one that does not exist, or from itself.</summary>
    public static DiagnosticDescriptor BakeInheritance { get; } = Error("DFS424", nameof(BakeInheritance), "A bake target inherits from one that does not exist, or from itself.", "buildx bake/bake.go, target");

    /// <summary>DFS425: The object form of a bake secret drops this key.</summary>
    public static DiagnosticDescriptor BakeSecretKeyDropped { get; } = Warning("DFS425", nameof(BakeSecretKeyDropped), "The object form of a bake secret drops this key.", "buildx util/buildflags/secrets_cty.go, FromCtyValue");

    /// <summary>DFS426: Whether a required secret is supplied cannot be told from the build file.</summary>
    public static DiagnosticDescriptor SupplyNotKnown { get; } = new("DFS426", nameof(SupplyNotKnown), DiagnosticSeverity.Info, DiagnosticConfidence.Certain, "Whether a required secret is supplied cannot be told from the build file.", "what a build file leaves to the run")
    {
        Reason = "A part of the file is decided when it is run, so that a missing secret would not be noticed here.",
    };
}
