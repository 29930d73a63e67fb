namespace DockerfileSecrets.Cli.Output.Text;

/// <summary>Says in words why a value is not known, and what would make it known.</summary>
internal static class UnresolvedWords
{
    /// <summary>What is not known, as written.</summary>
    public static string What(UnresolvedValue value) => value.Field switch
    {
        "workdir" => $"{value.Text} in the working directory",
        "source" when !value.Text.Contains('=', StringComparison.Ordinal) => $"source {value.Text}",
        "from" => $"FROM {value.Text}",
        _ => $"{value.Field}={value.Text}",
    };

    public static string Why(UnresolvedValue value) => value.Reason switch
    {
        UnresolvedReason.FromBaseImage when value.Variables.IsEmpty => "the base image sets it; --base-image-config would tell",
        UnresolvedReason.FromBaseImage => $"the base image may set {List(value)}; --base-image-config would tell",
        UnresolvedReason.BuildArgumentWithoutValue => $"no value for {List(value)}; --build-arg would give one",
        UnresolvedReason.PlatformNotGiven when value.Variables.All(name => name.StartsWith("BUILD", StringComparison.Ordinal)) =>
            $"{List(value)} is of the machine that builds, which is not known",
        UnresolvedReason.PlatformNotGiven => $"{List(value)} depends on the platform; --platform would tell",
        UnresolvedReason.DefinitionFailed => $"the value of {List(value)} has an error",
        _ => $"it is made of {List(value)}, not all of which is known",
    };

    private static string List(UnresolvedValue value) => string.Join(", ", value.Variables);
}
