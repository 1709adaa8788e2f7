using PurePipeline.Decoding;
using PurePipeline.Decoding.Gif;
using PurePipeline.OpenCv.Color;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Gif;

/// <summary>
/// A GIF's first frame as <c>cv2.imread</c> reads it since 4.11 (imgcodecs/src/grfmt_gif.cpp), over the background: four channels if the
/// file's last frame has a transparent colour, else three. The whole file has to be in good order. Verified with OpenCV 4.13.
/// </summary>
internal sealed class GifImread : IImreadSource
{
    private static readonly Version s_readSince = new(4, 11);

    private readonly FileBytes _file;
    private readonly DecodeOptions _options;
    private readonly GifScreen _screen;

    private GifImread(FileBytes file, DecodeOptions options)
    {
        (_file, _options) = (file, options);
        _screen = GifScreen.Read(file);
        Channels = _screen.EndsTransparent ? 4 : 3;
        options.Limits.RequirePixels(_screen.Width, _screen.Height, options.Name);
    }

    public int Channels { get; }

    public IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments => [];

    /// <summary>Reads the blocks.</summary>
    /// <exception cref="PictureException">OpenCV does not read the file, or a limit is exceeded.</exception>
    public static GifImread Open(ReadOnlyMemory<byte> file, Version version, DecodeOptions options)
    {
        var bytes = new FileBytes(file, options.Name);
        return version >= s_readSince ? new GifImread(bytes, options) : throw bytes.Refused($"OpenCV {version} reads no GIF; 4.11 does.", 0);
    }

    public Picture Create(int channels, bool keepsDepth, bool isRgb)
    {
        Picture canvas = ComposedPicture.Create(_screen.Width, _screen.Height, PixelMode.Bgra, "GIF", _options, Draw);
        return (channels, isRgb) switch
        {
            (1, _) => new ColorRowPicture(canvas, PixelMode.L, new GrayRow(4, redFirst: false)),
            (4, false) => canvas,
            (4, true) => new ColorRowPicture(canvas, PixelMode.Rgba, new ChannelOrderRow(4, 4, reverse: true, 1)),
            _ => new ColorRowPicture(canvas, isRgb ? PixelMode.Rgb : PixelMode.Bgr, new ChannelOrderRow(4, 3, isRgb, 1)),
        };
    }

    private void Draw(Span<byte> canvas)
    {
        byte[] background = _screen.Color(_screen.Background, alpha: 0) ?? [0, 0, 0, 0];
        for (int i = 0; i < canvas.Length; i += 4)
        {
            background.CopyTo(canvas[i..]);
        }

        GifFrame frame = _screen.ReadFirstFrame(_file);
        byte[] indices = new GifData(_file, frame).Decode();
        int[] order = InterlacedRows.Order(frame.Height, frame.IsInterlaced);
        for (int i = 0; i < indices.Length; i++)
        {
            if (indices[i] == frame.Transparency)
            {
                continue;
            }

            (int row, int column) = Math.DivRem(i, frame.Width);
            int at = 4 * (((frame.Top + order[row]) * _screen.Width) + frame.Left + column);
            byte[] color = _screen.Color(frame, indices[i]) ?? throw _file.Corrupt($"A pixel has colour {indices[i]}, which the palette has not.", frame.Data);
            color.CopyTo(canvas[at..]);
        }
    }
}
