namespace DockerfileSecrets;

public static partial class DiagnosticDescriptors
{
    private const string DockerFlag = "buildx util/buildflags/secrets.go, UnmarshalText";

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
}
