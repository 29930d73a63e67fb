namespace DockerfileSecrets;

/// <summary>What ends a run of plain text, besides what acts everywhere.</summary>
internal enum WordStop
{
    /// <summary>Nothing: the word is the whole text.</summary>
    None,

    /// <summary>A <c>}</c>: the word behind a modifier.</summary>
    Brace,

    /// <summary>A <c>/</c>: the pattern of a replacement.</summary>
    Slash,

    /// <summary>A <c>"</c>: text in double quotes.</summary>
    Quote,
}
