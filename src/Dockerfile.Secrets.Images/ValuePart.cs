namespace DockerfileSecrets.Images;

/// <summary>How much of a value was found.</summary>
public enum ValuePart
{
    /// <summary>All of it, whether with or without its trailing line breaks.</summary>
    Whole,

    /// <summary>One line of a value of several lines.</summary>
    Line,

    /// <summary>One word of a value, such as the token of an assignment: long, of letters and digits.</summary>
    Word,
}
