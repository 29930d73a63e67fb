namespace DockerfileSecrets.Images;

/// <summary>How a value was written where it was found.</summary>
public enum ValueEncoding
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Base64 with the standard alphabet (RFC 4648, section 4), at any of the three alignments, also wrapped into lines.</summary>
    Base64,

    /// <summary>Base64 with the alphabet for URLs and file names (RFC 4648, section 5), also wrapped into lines.</summary>
    Base64Url,

    /// <summary>Base64 of the base64 of the value, as a Kubernetes secret has a <c>.dockerconfigjson</c>.</summary>
    Base64Twice,

    /// <summary>Base64 of the value in UTF-16, little end first, as an encoded command of PowerShell is.</summary>
    Base64Utf16,

    /// <summary>Hexadecimal digits in either case, also with blanks, colons or <c>\x</c> between the bytes and wrapped into lines.</summary>
    Hex,

    /// <summary>Percent-encoded (RFC 3986, section 2.1), whichever characters were escaped, also twice.</summary>
    Url,

    /// <summary>With backslash escapes, as in JSON and in quoted strings of most languages.</summary>
    Json,

    /// <summary>With entities or character references of XML and HTML.</summary>
    Xml,

    /// <summary>Quoted-printable (RFC 2045, section 6.7), also with soft line breaks.</summary>
    QuotedPrintable,

    /// <summary>With escapes of more than one kind.</summary>
    MixedEscapes,

    /// <summary>UTF-16, little end first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, big end first.</summary>
    Utf16BigEndian,
}
