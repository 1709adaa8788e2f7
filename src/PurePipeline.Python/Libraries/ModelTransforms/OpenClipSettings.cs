using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.ModelTransforms;

/// <summary>How a model of open_clip wants its pictures: <c>PreprocessCfg</c>.</summary>
internal sealed record OpenClipSettings(double[] Mean, double[] Std, string Interpolation, string ResizeMode)
{
    private static readonly double[] s_half = [0.5, 0.5, 0.5];

    /// <summary>Those of OpenAI's CLIP, which most models have.</summary>
    public static readonly OpenClipSettings Clip = new([0.48145466, 0.4578275, 0.40821073], [0.26862954, 0.26130258, 0.27577711], "bicubic", "shortest");

    // Models of other sides than 224: model_configs/*.json.
    private static readonly (int Side, string Models)[] s_sides =
    [
        (240, "ViT-B-16-plus-240"),
        (256, "ViT-B-32-256 ViT-B-32-plus-256 convnext_base_w convnext_large_d convnext_xlarge convnext_xxlarge MobileCLIP-S1 MobileCLIP-S2 MobileCLIP2-S0 MobileCLIP2-S2 MobileCLIP2-S3 MobileCLIP2-S4 " +
            "ViT-B-16-SigLIP-256 ViT-B-16-SigLIP-i18n-256 ViT-L-16-SigLIP-256 ViT-SO400M-16-SigLIP-i18n-256 ViT-B-32-SigLIP2-256 ViT-B-16-SigLIP2-256 ViT-L-16-SigLIP2-256 ViT-SO400M-16-SigLIP2-256 " +
            "ViT-gopt-16-SigLIP2-256 ViTamin-L-256 ViTamin-L2-256 ViTamin-XL-256"),
        (280, "ViT-L-14-280"),
        (288, "RN50x4 RN50x4-quickgelu coca_base"),
        (320, "ViT-L-16-320 convnext_base_w_320 convnext_large_d_320 convnext_xxlarge_320"),
        (336, "ViT-L-14-336 ViT-L-14-336-quickgelu ViT-L-14-CLIPA-336 ViT-H-14-CLIPA-336 ViT-bigG-14-CLIPA-336 EVA02-L-14-336 PE-Core-L-14-336 ViTamin-L-336 ViTamin-L2-336 ViTamin-XL-336"),
        (378, "ViT-H-14-378 ViT-H-14-378-quickgelu ViT-H-14-worldwide-378 ViT-bigG-14-worldwide-378 ViT-SO400M-14-SigLIP-378 ViT-SO400M-14-SigLIP2-378"),
        (384, "RN50x16 RN50x16-quickgelu ViT-B-16-SigLIP-384 ViT-L-16-SigLIP-384 ViT-SO400M-14-SigLIP-384 ViT-B-16-SigLIP2-384 ViT-L-16-SigLIP2-384 ViT-SO400M-16-SigLIP2-384 " +
            "ViT-gopt-16-SigLIP2-384 nllb-clip-base-siglip nllb-clip-large-siglip PE-Core-T-16-384 PE-Core-S-16-384 ViTamin-L-384 ViTamin-L2-384 ViTamin-XL-384"),
        (448, "RN50x64 RN50x64-quickgelu PE-Core-bigG-14-448"),
        (512, "ViT-B-16-SigLIP-512 ViT-B-16-SigLIP2-512 ViT-L-16-SigLIP2-512 ViT-SO400M-16-SigLIP2-512"),
    ];

    // Models of 224.
    private const string Usual =
        "RN50 RN50-quickgelu RN101 RN101-quickgelu ViT-B-32 ViT-B-32-quickgelu ViT-B-16 ViT-B-16-quickgelu ViT-L-14 ViT-L-14-quickgelu ViT-H-14 ViT-H-14-quickgelu ViT-g-14 ViT-bigG-14 " +
        "ViT-bigG-14-quickgelu ViT-H-14-worldwide ViT-H-14-worldwide-quickgelu ViT-bigG-14-worldwide roberta-ViT-B-32 xlm-roberta-base-ViT-B-32 xlm-roberta-large-ViT-H-14 convnext_base " +
        "coca_ViT-B-32 coca_ViT-L-14 EVA01-g-14 EVA01-g-14-plus EVA02-B-16 EVA02-L-14 EVA02-E-14 EVA02-E-14-plus nllb-clip-base nllb-clip-large MobileCLIP-B MobileCLIP2-B MobileCLIP2-L-14 " +
        "ViTamin-S ViTamin-S-LTT ViTamin-B ViTamin-B-LTT ViTamin-L ViTamin-L2 ViT-B-16-SigLIP ViT-B-16-SigLIP2 ViT-SO400M-14-SigLIP ViT-SO400M-14-SigLIP2 ViT-L-14-CLIPA ViT-H-14-CLIPA " +
        "ViT-bigG-14-CLIPA PE-Core-B-16";

    // Weights of the usual settings, for any model above: pretrained.py.
    private static readonly HashSet<string> s_usualTags =
    [
        "", "openai", "yfcc15m", "cc12m", "laion400m_e31", "laion400m_e32", "laion2b_e16", "laion2b_s34b_b79k", "laion2b_s34b_b88k", "laion2b_s32b_b79k", "laion2b_s12b_b42k", "laion2b_s39b_b160k",
        "laion2b_s12b_b32k", "laion5b_s13b_b90k", "frozen_laion5b_s13b_b90k", "laion400m_s13b_b51k", "laion2b_s13b_b82k", "laion2b_s13b_b82k_augreg", "laion_aesthetic_s13b_b82k",
        "laion_aesthetic_s13b_b82k_augreg", "laion2b_s26b_b102k_augreg", "laion2b_s29b_b131k_ft", "laion2b_s29b_b131k_ft_soup", "laion2b_s34b_b82k_augreg", "laion2b_s34b_b82k_augreg_rewind",
        "laion2b_s34b_b82k_augreg_soup", "laion2b_s13b_b90k", "mscoco_finetuned_laion2b_s13b_b90k", "laion400m_s11b_b41k", "merged2b_s11b_b114k", "merged2b_s8b_b131k", "merged2b_s4b_b131k",
        "merged2b_s6b_b61k", "laion2b_s4b_b115k", "laion2b_s9b_b144k", "datacomp_xl_s13b_b90k", "datacomp_l_s1b_b8k", "datacomp_m_s128m_b4k", "datacomp_s_s13m_b4k", "datacomp_s34b_b86k",
        "commonpool_xl_clip_s13b_b90k", "commonpool_xl_laion_s13b_b90k", "commonpool_xl_s13b_b90k", "metaclip_400m", "metaclip_fullcc", "metaclip_altogether", "dfn2b", "dfn2b_s39b", "metaclip2_worldwide",
    ];

    // The model, its weights (* for all), and the settings that differ.
    private static readonly (string Model, string Tag, OpenClipSettings Settings)[] s_others =
    [
        ("ViT-L-14", "laion2b_s32b_b82k", Clip with { Mean = s_half, Std = s_half }),
        ("ViT-H-14", "dfn5b", Clip with { ResizeMode = "squash" }),
        ("ViT-H-14-quickgelu", "dfn5b", Clip with { ResizeMode = "squash" }),
        ("ViT-H-14-378", "*", Clip with { ResizeMode = "squash" }),
        ("ViT-H-14-378-quickgelu", "*", Clip with { ResizeMode = "squash" }),
        ("ViT-H-14-worldwide-378", "*", Clip with { ResizeMode = "squash" }),
        ("ViT-bigG-14-worldwide-378", "*", Clip with { ResizeMode = "squash" }),
        ("SigLIP", "webli", new OpenClipSettings(s_half, s_half, "bicubic", "squash")),
        ("siglip", "*", new OpenClipSettings(s_half, s_half, "bicubic", "squash")),
        ("PE-Core", "meta", new OpenClipSettings(s_half, s_half, "bilinear", "squash")),
        ("CLIPA", "*", new OpenClipSettings([0.485, 0.456, 0.406], [0.229, 0.224, 0.225], "bilinear", "squash")),
        ("MobileCLIP-", "*", new OpenClipSettings([0, 0, 0], [1, 1, 1], "bilinear", "shortest")),
        ("MobileCLIP2-L-14", "dfndr2b", Clip),
        ("MobileCLIP2-S3", "*", Clip with { Interpolation = "bilinear" }),
        ("MobileCLIP2-S4", "*", Clip with { Interpolation = "bilinear" }),
        ("MobileCLIP2-", "*", new OpenClipSettings([0, 0, 0], [1, 1, 1], "bilinear", "shortest")),
        ("ViTamin", "datacomp1b", Clip),
        ("nllb-clip", "v1", Clip),
    ];

    public PyTuple MeanTuple => new([.. Mean.Select(static value => (object)value)]);

    public PyTuple StdTuple => new([.. Std.Select(static value => (object)value)]);

    /// <summary>The side of a model's pictures; 0 for a model that is not known.</summary>
    public static int SideOf(string model) => Usual.Split(' ').Contains(model) ? 224 : s_sides.FirstOrDefault(row => row.Models.Split(' ').Contains(model)).Side;

    /// <summary>The settings of a model with weights; null for weights that are not known.</summary>
    public static OpenClipSettings? Of(string model, string tag)
    {
        if (tag.Length == 0)
        {
            return Clip;
        }

        string plain = tag.ToLowerInvariant().Replace('-', '_');
        return s_others.FirstOrDefault(row => IsNamed(row.Model, model) && (row.Tag == "*" || row.Tag == plain)).Settings
            ?? (s_usualTags.Contains(plain) || plain.StartsWith("commonpool_", StringComparison.Ordinal) ? Clip : null);
    }

    // A whole name, or a part that names a family.
    private static bool IsNamed(string row, string model) => row == model
        || (row is "SigLIP" or "siglip" or "CLIPA" ? model.Contains(row, StringComparison.Ordinal)
            : row is "PE-Core" or "MobileCLIP-" or "MobileCLIP2-" or "ViTamin" or "nllb-clip" && model.StartsWith(row, StringComparison.Ordinal));
}
