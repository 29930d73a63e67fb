using System.Globalization;

namespace DockerfileSecrets;

/// <summary>Judges who can read the file of a mount. Root can read all; the users of an image are in a file that is not known here.</summary>
internal static class Readers
{
    private const uint OwnerReads = 0x100;
    private const uint GroupReads = 0x20;
    private const uint OthersRead = 0x4;

    public static SecretReadability Judge(string? user, uint mode, uint uid, uint gid)
    {
        if ((mode & OwnerReads) != 0 && (mode & GroupReads) != 0 && (mode & OthersRead) != 0)
        {
            return SecretReadability.Readable;
        }

        if (user is null)
        {
            return SecretReadability.Unknown;
        }

        var colon = user.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? user : user[..colon];
        var group = colon < 0 ? null : user[(colon + 1)..];
        if (name is "" or "root" or "0")
        {
            return SecretReadability.Readable;
        }

        if (!uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            // A name: which number it has stands in the image. It is hardly 0.
            return (mode & (OwnerReads | GroupReads | OthersRead)) == 0 || (uid == 0 && (mode & (GroupReads | OthersRead)) == 0)
                ? SecretReadability.Unreadable
                : SecretReadability.Unknown;
        }

        if (number == uid)
        {
            return Of(mode & OwnerReads);
        }

        if (uint.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var groupNumber))
        {
            return groupNumber == gid ? Of(mode & GroupReads) : Of(mode & OthersRead);
        }

        // The group comes from the image; only when it makes no difference is the answer known.
        return (mode & GroupReads) != 0 == ((mode & OthersRead) != 0) ? Of(mode & OthersRead) : SecretReadability.Unknown;
    }

    private static SecretReadability Of(uint bit) => bit != 0 ? SecretReadability.Readable : SecretReadability.Unreadable;
}
