namespace DockerfileSecrets;

/// <summary>How the arguments of an instruction are written.</summary>
public enum ArgumentForm
{
    /// <summary>One string: all that stands behind keyword and flags (RUN, CMD, USER, WORKDIR ...). The shell form of commands.</summary>
    Text,

    /// <summary>Words between white space (FROM, COPY, EXPOSE ...).</summary>
    Words,

    /// <summary>A JSON array of strings. The exec form of commands.</summary>
    Json,
}
