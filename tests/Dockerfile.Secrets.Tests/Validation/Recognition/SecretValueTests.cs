using DockerfileSecrets.Recognition;

namespace DockerfileSecrets.Tests.Validation.Recognition;

/// <summary>What a literal says about itself.</summary>
public class SecretValueTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("aaaaaaaa")]
    [InlineData("one two three four")]
    [InlineData("<token>")]
    [InlineData("[token]")]
    [InlineData("{token}")]
    [InlineData("%TOKEN%")]
    [InlineData("$TOKEN")]
    [InlineData("@token@")]
    [InlineData("__token__")]
    [InlineData("YOUR_TOKEN_HERE")]
    [InlineData("*****a*")]
    [InlineData("1changeme2")]
    [InlineData("Change-Me1")]
    [InlineData("1change_me")]
    [InlineData("change-this")]
    [InlineData("change_this")]
    [InlineData("AKIDEXAMPLE")]
    [InlineData("your-key1")]
    [InlineData("your_key1")]
    [InlineData("replace1")]
    [InlineData("placeholder1")]
    [InlineData("dummy1")]
    [InlineData("abxxxx12")]
    [InlineData("a****b")]
    [InlineData("a....b")]
    [InlineData("insert1")]
    [InlineData("put-your1")]
    [InlineData("not-a-key")]
    [InlineData("not_a_key")]
    [InlineData("notreal1")]
    [InlineData("fake1")]
    [InlineData("redacted1")]
    [InlineData("ignored1")]
    [InlineData("setme1")]
    [InlineData("set-me1")]
    [InlineData("set_me1")]
    [InlineData("make this your own")]
    [InlineData("todo1")]
    [InlineData("secret-key-base1")]
    [InlineData("precompile1")]
    public void A_placeholder_stands_for_a_value(string value) => Assert.True(SecretValue.IsPlaceholder(value));

    [Theory]
    [InlineData("kP3vXw81TzLq")]
    [InlineData("one two three")]
    [InlineData("aaaaaaab")]
    [InlineData("<token")]
    [InlineData("TOKEN")]
    [InlineData("change")]
    public void Other_values_are_no_placeholders(string value) => Assert.False(SecretValue.IsPlaceholder(value));

    [Theory]
    [InlineData("true FALSE yes no on off none null nil undefined empty enabled disabled default auto optional required allow deny basic bearer digest oauth oauth2")]
    [InlineData("ldap saml oidc jwt kerberos md5 sha1 sha256 sha512 scram trust peer plain local n/a na anonymous")]
    [InlineData("1 12345678 1.2.3 v1.2.3-rc1 2024-01-02 127.0.0.1:8080 30s 500ms 10m 1h 7d 64k 64kb 10mb 1gb 1g")]
    [InlineData("/etc/x ./x ../x ~/x c:\\x https://h/x file:x arn:aws:x ssm:x vault:x x/yz a.pem a.key a.crt a.cer a.json a.yml a.yaml a.conf a.cfg a.ini a.txt a.env a.properties a.xml a.p12 a.pfx a.jks a.pub a.asc a.gpg a.sh a.py a.js a.rb")]
    [InlineData("sha256:abc md5-abc blake2b:x 0x1f2e 0D96DF4D4110E5C43FBFB17F2D347EA6AA65421D 2D347EA6AA65421D AA65421D 550e8400-e29b-41d4-a716-446655440000 0D96:DF4D:4110:E5C4")]
    public void Settings_numbers_places_and_identities_are_harmless(string values) =>
        Assert.All(values.Split(' '), value => Assert.True(SecretValue.IsHarmless(value), value));

    [Theory]
    [InlineData("kP3vXw81TzLq tru falsely abc xy1z 1x2y3z4w5v6u7t")]
    public void Others_are_not(string values) => Assert.All(values.Split(' '), value => Assert.False(SecretValue.IsHarmless(value), value));

    [Theory]
    [InlineData("a abc abc123 asdf bar baz blah changeit dummy fake fixme foo foobar insecure key mykey mypassword mysecret mytoken notasecret passw0rd pass passwd password", true)]
    [InlineData("placeholder replaceme sample secret secret_key secretkey secretkeybase someone somesecret sometoken tbd test testing todo token UNUSED", true)]
    [InlineData("kP3vXw81TzLq secrets b", false)]
    public void A_word_may_stand_for_what_it_is_of(string values, bool isDummy) =>
        Assert.All(values.Split(' '), value => Assert.Equal((value, isDummy), (value, SecretValue.IsDummyWord(value))));

    /// <summary>Eight characters at least, letters with digits, or letters of both kinds when there are twenty, hardly repeating.</summary>
    [Theory]
    [InlineData("kP3vXw81TzLq", true)]
    [InlineData("xyz12uvw", true)]
    [InlineData("XYZ12UVW", true)]
    [InlineData("xyz12uv", false)]
    [InlineData("abcdefgh", false)]
    [InlineData("abcdefghijklmnopqrst", false)]
    [InlineData("abcdefghijKLMNOPQRST", true)]
    [InlineData("abcdefghijKLMNOPQRS", false)]
    [InlineData("abcdefghij.KLMNOPQRST", false)]
    [InlineData("12345678", false)]
    [InlineData("12-34_56!78?", false)]
    [InlineData("aaaabbb1", false)]
    [InlineData("xyzxuv12", true)]
    [InlineData("xxyyzu12", true)]
    [InlineData("xyzwxyzw1212", false)]
    [InlineData("xyzwxyzw121", true)]
    [InlineData("changeme12345", false)]
    [InlineData("https://h/A1b2C3d4", false)]
    public void A_value_looks_drawn_at_random_or_not(string value, bool isRandom) => Assert.Equal(isRandom, SecretValue.LooksRandom(value));

    [Theory]
    [InlineData("abcabc", false)]
    [InlineData("abcdef", true)]
    [InlineData("abcdefabcdefabcdefa", true)]
    [InlineData("abcdefabcdefabcdefab", false)]
    [InlineData("abcdefghabcdefgh12345678", true)]
    [InlineData("abcdefghabcdefghabcdefgh", true)]
    public void Characters_are_spread_or_repeat(string value, bool isSpread) => Assert.Equal(isSpread, SecretValue.IsSpread(value));

    [Theory]
    [InlineData("0123456789", true)]
    [InlineData("", true)]
    [InlineData("12a", false)]
    [InlineData("-1", false)]
    public void A_number_has_digits_only(string value, bool isNumber) => Assert.Equal(isNumber, SecretValue.IsNumber(value));
}
