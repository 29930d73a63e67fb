namespace DockerfileSecrets;

/// <summary>What is in effect where a stage begins.</summary>
/// <remarks>(BuildKit <c>dockerfile2llb/convert.go</c>, <c>dispatchStages</c>.)</remarks>
internal static class StageStart
{
    private const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    public static StageState OnImage(BuildStage stage)
    {
        if (stage.Configuration is not { } image)
        {
            return StageState.OnUnknownImage;
        }

        var variables = StageScope.NoVariables.ToBuilder();
        foreach (var (name, value) in image.Environment)
        {
            variables[name] = ScopeVariable.Set(name, value);
        }

        if (!variables.ContainsKey("PATH") && stage.ResolvedPlatform?.Os != "windows")
        {
            variables["PATH"] = ScopeVariable.Set("PATH", DefaultPath);
        }

        var set = variables.ToImmutable();
        return new StageState
        {
            Variables = set,
            ImageVariables = set,
            IsBaseKnown = true,
            WorkingDirectory = new(WorkingDirectoryOf(image), [], null),
            User = new(image.User, [], null),
            Shell = image.Shell,
        };
    }

    /// <summary>A stage on a stage inherits all, and sets the variables of its image again: an ARG of the base that hides an ENV does so
    /// no longer. Where the image is not known, that may be any ARG.</summary>
    public static StageState OnStage(StageState state)
    {
        if (state.OnlyArguments.IsEmpty)
        {
            return state;
        }

        var variables = state.Variables;
        foreach (var name in state.OnlyArguments)
        {
            if (state.ImageVariables.TryGetValue(name, out var ofImage))
            {
                variables = variables.SetItem(name, ofImage);
            }
            else if (!state.IsBaseKnown && variables[name].Value.State == VariableState.Set)
            {
                variables = variables.SetItem(name, ScopeVariable.Unresolved(name, UnresolvedReason.FromBaseImage, true, [variables[name]]));
            }
        }

        return state with { Variables = variables, OnlyArguments = state.OnlyArguments.Clear() };
    }

    private static string WorkingDirectoryOf(BaseImageConfiguration image) =>
        PosixPath.IsAbsolute(image.WorkingDirectory) ? image.WorkingDirectory : PosixPath.Join("/", image.WorkingDirectory);
}
