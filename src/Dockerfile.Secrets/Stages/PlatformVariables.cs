namespace DockerfileSecrets;

/// <summary>The predefined variables of the global scope. (BuildKit <c>dockerfile2llb/platform.go</c>, <c>defaultArgs</c>.)</summary>
internal static class PlatformVariables
{
    public const string TargetStage = "TARGETSTAGE";

    private const string NoName = "default";

    private static readonly VariableTable OfNoPlatform = OfPlatforms(PlanOptions.None);
    private static readonly VariableTable OfNothing = OfNoPlatform.With(ScopeVariable.Set(TargetStage, NoName, isArgument: true));

    public static VariableTable Of(PlanOptions options, string targetName)
    {
        var isGivenNothing = options is { OwnPlatform: null, TargetPlatform: null, BuildArguments.Count: 0 };
        if (isGivenNothing && targetName.Length == 0)
        {
            return OfNothing;
        }

        return (isGivenNothing ? OfNoPlatform : OfPlatforms(options)).With(ScopeVariable.Set(
            TargetStage,
            options.BuildArguments.TryGetValue(TargetStage, out var given) ? given : targetName.Length == 0 ? NoName : targetName,
            isArgument: true));
    }

    private static VariableTable OfPlatforms(PlanOptions options)
    {
        var variables = VariableTable.Empty;
        Add("BUILD", options.OwnPlatform);
        Add("TARGET", options.TargetPlatform);
        return variables;

        void Add(string prefix, BuildPlatform? platform)
        {
            Put(prefix + "PLATFORM", platform?.ToString());
            Put(prefix + "OS", platform?.Os);
            Put(prefix + "OSVERSION", platform?.OsVersion);
            Put(prefix + "ARCH", platform?.Architecture);
            Put(prefix + "VARIANT", platform?.Variant);
        }

        void Put(string name, string? value) => variables = variables.With(
            (options.BuildArguments.TryGetValue(name, out var given) ? given : value) is { } text
                ? ScopeVariable.Set(name, text, isArgument: true)
                : ScopeVariable.Unresolved(name, UnresolvedReason.PlatformNotGiven, isArgument: true));
    }
}
