namespace PurePipeline.Decoding.Png;

/// <summary>Reads the chunks behind the image data as libpng does (<c>png_read_end</c>): the file has to go on in good order to IEND.</summary>
internal static class LibpngTrailer
{
    /// <param name="input">The file.</param>
    /// <param name="chunk">A chunk of image data, the last one that was needed.</param>
    /// <exception cref="PictureException">It does not.</exception>
    public static void Read(PngInput input, PngChunk chunk)
    {
        while (true)
        {
            LibpngHeaderReader.RequireName(input, chunk);
            bool counts = LibpngHeaderReader.Check(input, chunk);
            if (counts && chunk.Type is PngChunk.Header or PngChunk.Palette)
            {
                throw input.Corrupt($"Chunk {chunk.Name} stands behind the image data.", chunk.Start);
            }

            if (chunk.Type == PngChunk.End)
            {
                return;
            }

            chunk = input.ChunkAt(chunk.Next);
        }
    }

    /// <summary>The header with the EXIF behind the image data, if it has none and an intact chunk is there.</summary>
    public static PngHeader WithExif(PngHeader header, PngInput input)
    {
        long position = header.FirstData.Next;
        while (header.Exif.IsEmpty && position <= input.Length - PngChunk.HeaderBytes)
        {
            PngChunk chunk = input.ChunkAt(position);
            if (chunk.Type == PngChunk.End)
            {
                break;
            }

            if (chunk.Type == PngChunk.Exif && chunk.Next <= input.Length && input.IsIntact(chunk))
            {
                header = LibpngHeaderReader.WithExif(header, input.DataOf(chunk));
            }

            position = chunk.Next;
        }

        return header;
    }
}
