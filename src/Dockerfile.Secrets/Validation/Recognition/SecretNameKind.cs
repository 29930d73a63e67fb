namespace DockerfileSecrets.Recognition;

/// <summary>How much a name says about whether its value is a secret.</summary>
internal enum SecretNameKind
{
    /// <summary>Nothing, or that it is none.</summary>
    None,

    /// <summary>It may be one, and other things have such names too: a key, something of authentication.</summary>
    Possible,

    /// <summary>It is one: a password, a token, a secret.</summary>
    Secret,
}
