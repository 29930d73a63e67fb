namespace DockerfileSecrets;

/// <summary>Whether the USER in effect can read the file of a mount.</summary>
public enum SecretReadability
{
    /// <summary>There is no file: the secret is a variable, which the command always sees.</summary>
    NoFile,

    /// <summary>The user can read the file.</summary>
    Readable,

    /// <summary>The user cannot read the file: mode, uid and gid do not let it.</summary>
    Unreadable,

    /// <summary>Not known: it depends on the image's users, on an unknown USER, or on unresolved options.</summary>
    Unknown,
}
