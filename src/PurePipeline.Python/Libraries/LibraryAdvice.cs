namespace PurePipeline.Python.Libraries;

/// <summary>What to write instead of packages that many preprocessing files import and PurePipeline does not reproduce.</summary>
internal static class LibraryAdvice
{
    private const string Keras =
        "Of Keras, load_img, img_to_array, array_to_img and preprocess_input are here, which compute with Pillow and NumPy; what its backend computes is not. Write that with them.";

    private static readonly (string Package, string Advice)[] s_rows =
    [
        ("albumentations", "Of albumentations the transforms of evaluation are here (Resize, LongestMaxSize, SmallestMaxSize, PadIfNeeded, CenterCrop, Crop, Normalize, ToFloat, ToGray, flips, Lambda, ToTensorV2); what is left to chance is not. Write others with cv2 and NumPy."),
        ("kornia", "Write its steps with torch, or with cv2 before they become tensors."),
        ("tensorflow", $"TensorFlow's own functions decode, resize and compute in another way than Pillow, OpenCV and NumPy, and are not reproduced. {Keras}"),
        ("keras", Keras),
        ("keras_preprocessing", Keras),
        ("skimage", "Of scikit-image only io.imread and transform.SimilarityTransform are here: its other functions compute in another way than cv2 and Pillow, and are not reproduced."),
        ("scipy", "Write it with NumPy or cv2: SciPy's filters and splines compute in another way than cv2's, and are not reproduced."),
        ("transformers", "Of transformers its image processors are here; what a model or a tokenizer makes is not."),
        ("timm", "Of timm, create_transform and resolve_data_config of timm.data are here, for evaluation."),
        ("open_clip", "Of open_clip, the evaluation transform is here, as create_model_and_transforms, create_model_from_pretrained and image_transform give it."),
        ("clip", "Of clip, the transform that clip.load gives is here."),
        ("ultralytics", "Write its letterbox with cv2.resize and cv2.copyMakeBorder: the model itself is not run here."),
        ("mmcv", "Write its steps with cv2, which it calls."),
        ("pydicom", "A recipe reads pictures: save the frame as a 16-bit PNG or TIFF, and read that."),
        ("nibabel", "A recipe reads pictures: save the slice as a 16-bit PNG or TIFF, and read that."),
        ("rawpy", "A recipe reads pictures: save what it develops as a PNG or TIFF, and read that."),
    ];

    /// <summary>A sentence about the package that a name is of; null where there is none.</summary>
    public static string? For(string fullName)
    {
        string package = fullName.Split('.')[0];
        return s_rows.FirstOrDefault(row => row.Package == package).Advice;
    }
}
