namespace DockerfileSecrets.Images;

/// <summary>An image cannot be read: it is missing, cut short, corrupt, or beyond a limit. The message says what and where.</summary>
public sealed class ImageUnreadableException : Exception
{
    /// <summary>Makes the exception without a message.</summary>
    public ImageUnreadableException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and where.</param>
    public ImageUnreadableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong and where.</param>
    /// <param name="innerException">What the reader of the format said.</param>
    public ImageUnreadableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
