namespace DockerfileSecrets.Images;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>A given value is in the image.</summary>
    Value,

    /// <summary>A file looks like credentials, whichever value it has.</summary>
    CredentialFile,

    /// <summary>A file lies where secrets are mounted during a build, <c>/run/secrets</c>.</summary>
    SecretMountFile,

    /// <summary>A build argument or variable with the name of a secret has a value in the history or the configuration.</summary>
    NamedVariable,
}
