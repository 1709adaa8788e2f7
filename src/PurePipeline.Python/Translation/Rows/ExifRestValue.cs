namespace PurePipeline.Python.Translation.Rows;

/// <summary>A picture's EXIF from which tags have been deleted: it can be written down again.</summary>
internal sealed class ExifRestValue(Code exif, IReadOnlyList<long> without) : Value
{
    public Code Exif => exif;

    public IReadOnlyList<long> Without => without;

    public override bool Mentions(string local) => exif.Mentions(local) || exif.Picture?.Mentions(local) == true;
}

/// <summary>The bytes of a picture's EXIF without some tags.</summary>
internal sealed class ExifBytesValue(Code picture, IReadOnlyList<long> without) : Value
{
    public Code Picture => picture;

    public IReadOnlyList<long> Without => without;

    public override bool Mentions(string local) => picture.Mentions(local);
}
