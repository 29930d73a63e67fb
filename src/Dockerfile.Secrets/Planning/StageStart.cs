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

        var variables = VariableTable.Empty;
        foreach (var (name, value) in image.Environment)
        {
            variables = variables.With(ScopeVariable.Set(name, value));
        }

        if (!variables.Contains("PATH") && stage.ResolvedPlatform?.Os != "windows")
        {
            variables = variables.With(ScopeVariable.Set("PATH", DefaultPath));
        }

        return new StageState
        {
            Variables = variables,
            ImageVariables = variables,
            IsBaseKnown = true,
            WorkingDirectory = new(WorkingDirectoryOf(image), [], null),
            User = new(image.User, [], null),
            Shell = image.Shell,
        };
    }

    /// <summary>A stage on a stage inherits all, and sets the variables of its image again: an ARG of the base that hides an ENV does so
    /// no longer. Where the image is not known, that may be any ARG.</summary>
    public static StageState OnStage(StageEvaluation below)
    {
        var state = below.End;
        var variables = state.Variables;
        foreach (var name in below.Declared)
        {
            if (variables.Find(name) is not { IsArgument: true } argument)
            {
                // An ENV behind the ARG is part of the image.
                continue;
            }

            if (state.ImageVariables.Find(name) is { } ofImage)
            {
                variables = variables.With(ofImage);
            }
            else if (!state.IsBaseKnown && argument.Value.State == VariableState.Set)
            {
                variables = variables.With(ScopeVariable.Unresolved(name, UnresolvedReason.FromBaseImage, true, [argument]));
            }
        }

        return ReferenceEquals(variables, state.Variables) ? state : state with { Variables = variables };
    }

    private static string WorkingDirectoryOf(BaseImageConfiguration image) =>
        PosixPath.IsAbsolute(image.WorkingDirectory) ? image.WorkingDirectory : PosixPath.Join("/", image.WorkingDirectory);
}
