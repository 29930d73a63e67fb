using DockerfileSecrets.BuildFiles;

namespace DockerfileSecrets.Tests.BuildFiles;

/// <summary>Supplies as short text, so that tests show what is read at a glance.</summary>
internal static class Shown
{
    public static string Of(SecretSupply supply) => string.Join(' ', supply.Secrets.Select(Of)
        .Concat(supply.Unknown.Select(u => $"?{u.Reason}"))
        .Concat(supply.Diagnostics.Select(d => $"!{d.Diagnostic.Descriptor.Name}")));

    public static string Of(BuildFile file, string name)
    {
        Assert.Empty(file.Diagnostics);
        return Of(file.Find(name)!.Supply);
    }

    private static string Of(SuppliedSecret secret) => $"{secret.Id}={secret.Kind switch
    {
        SecretSourceKind.Variable => "env:" + secret.Source,
        SecretSourceKind.File => "file:" + secret.Source,
        SecretSourceKind.VariableOrFile => "any:" + secret.Source,
        var kind => kind.ToString().ToLowerInvariant(),
    }}";
}
