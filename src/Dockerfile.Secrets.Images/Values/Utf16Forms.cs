using System.Text;
using System.Text.Unicode;

namespace DockerfileSecrets.Images.Values;

/// <summary>A value in UTF-16.</summary>
internal static class Utf16Forms
{
    public static IEnumerable<ValueForm> Of(byte[] value)
    {
        if (LittleEndian(value) is { } little)
        {
            yield return new ValueForm(ValueEncoding.Utf16LittleEndian, little);
            yield return new ValueForm(ValueEncoding.Utf16BigEndian, Encoding.Convert(Encoding.Unicode, Encoding.BigEndianUnicode, little));
        }
    }

    /// <summary>The value in UTF-16, little end first; <see langword="null"/> for bytes that are no UTF-8 text.</summary>
    public static byte[]? LittleEndian(byte[] value) =>
        Utf8.IsValid(value) ? Encoding.Convert(Encoding.UTF8, Encoding.Unicode, value) : null;
}
