using System.Globalization;
using BitMiracle.LibTiff.Classic;
using LibTiff = BitMiracle.LibTiff.Classic.Tiff;

namespace PurePipeline.Tiff.Blocks;

/// <summary>
/// What LibTiff says while it decodes one block. It has one handler of errors for the process, which writes them to the console: the one set
/// here takes those of this package's blocks, and leaves all others to the handler that was there.
/// </summary>
internal sealed class DecodingErrors
{
    /// <summary>The first error; null if there was none.</summary>
    public string? First { get; private set; }

    /// <summary>Sets the handler.</summary>
    public static void Handle()
    {
        var handler = new Handler();
        handler.Others = LibTiff.SetErrorHandler(handler);
    }

    private sealed class Handler : TiffErrorHandler
    {
        public TiffErrorHandler? Others { get; set; }

        public override void ErrorHandler(LibTiff? tif, string method, string format, params object[] args)
        {
            if (tif?.Clientdata() is DecodingErrors errors)
            {
                errors.First ??= string.Format(CultureInfo.InvariantCulture, format, args);
            }
            else
            {
                Others?.ErrorHandler(tif, method, format, args);
            }
        }

        public override void ErrorHandlerExt(LibTiff? tif, object clientData, string method, string format, params object[] args)
        {
        }

        public override void WarningHandler(LibTiff? tif, string method, string format, params object[] args)
        {
            if (tif?.Clientdata() is not DecodingErrors)
            {
                Others?.WarningHandler(tif, method, format, args);
            }
        }

        public override void WarningHandlerExt(LibTiff? tif, object clientData, string method, string format, params object[] args)
        {
        }
    }
}
