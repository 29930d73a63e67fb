namespace DockerfileSecrets;

/// <summary>Where the value of a supplied secret comes from.</summary>
public enum SecretSourceKind
{
    /// <summary>Not known: what was read could not be evaluated.</summary>
    Unknown,

    /// <summary>A variable of the environment that the build is started in.</summary>
    Variable,

    /// <summary>A file.</summary>
    File,

    /// <summary>The variable when one with the secret's id is set, even to nothing; else the file. Decided when the build is started.</summary>
    VariableOrFile,

    /// <summary>The value stands where the secret is supplied, as in <c>secrets:</c> of docker/build-push-action. It is not kept here.</summary>
    Value,
}
