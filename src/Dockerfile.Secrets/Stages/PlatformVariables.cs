using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>The predefined variables of the global scope. (BuildKit <c>dockerfile2llb/platform.go</c>, <c>defaultArgs</c>.)</summary>
internal static class PlatformVariables
{
    public const string TargetStage = "TARGETSTAGE";

    public static ImmutableDictionary<string, ScopeVariable> Of(PlanOptions options, string targetName)
    {
        var variables = StageScope.NoVariables.ToBuilder();
        Add("BUILD", options.OwnPlatform);
        Add("TARGET", options.TargetPlatform);
        Put(TargetStage, targetName.Length == 0 ? "default" : targetName);
        return variables.ToImmutable();

        void Add(string prefix, BuildPlatform? platform)
        {
            Put(prefix + "PLATFORM", platform?.ToString());
            Put(prefix + "OS", platform?.Os);
            Put(prefix + "OSVERSION", platform?.OsVersion);
            Put(prefix + "ARCH", platform?.Architecture);
            Put(prefix + "VARIANT", platform?.Variant);
        }

        void Put(string name, string? value) => variables[name] =
            (options.BuildArguments.TryGetValue(name, out var given) ? given : value) is { } text
                ? ScopeVariable.Set(name, text, isArgument: true)
                : ScopeVariable.Unresolved(name, UnresolvedReason.PlatformNotGiven, isArgument: true);
    }
}
