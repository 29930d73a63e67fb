namespace DockerfileSecrets.Cli;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The Dockerfile has errors; the output covers what could be read.</summary>
    public const int DockerfileHasErrors = 1;

    /// <summary>A secret, or what looks like one, is in the image.</summary>
    public const int Found = 1;

    /// <summary>The call is wrong, or the file cannot be read.</summary>
    public const int Usage = 2;

    /// <summary><c>build</c> did not start docker: a required secret is lacking. Docker's own builds do not end with it.</summary>
    public const int SecretLacking = 3;

    /// <summary>A mistake of the tool itself stopped it; the number of <c>EX_SOFTWARE</c> in sysexits.h.</summary>
    public const int Bug = 70;
}
