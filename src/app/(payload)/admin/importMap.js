import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { KeepTyped as KeepTyped_174793baf8cca6c91850b596ef2a32cf } from '@/content/rich-text/keep-typed'
import { AddPhotos as AddPhotos_95ced17350a92982bf844feaf5a3435a } from '@/content/photos/admin/add-photos'
import { KeepTextFeatureClient as KeepTextFeatureClient_a60288c9b987adf983279fcac2b273eb } from '@/content/rich-text/keep-text'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkTargetField as LinkTargetField_187d011511db8b4ad702200153f454ea } from '@/content/rich-text/link-target-field'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ReceiptPanel as ReceiptPanel_ba4e4b36f915d470659db8d2857be08e } from '@/publishing/receipts/admin/receipt-panel'
import { KeepEdits as KeepEdits_d6107d8eab760f153cb4fe13a1388111 } from '@/editorial/admin/keep-edits'
import { SuggestedTextField as SuggestedTextField_4280d7582dc90d474b67fbe46b15c4a9 } from '@/ui/admin/suggested-text-field'
import { KindCell as KindCell_9d5b858959c39ec449757e4b7fc67fbf } from '@/publishing/changes/admin/kind-cell'
import { ReceiptSurfaces as ReceiptSurfaces_b37b8a51821049fbe5cb2c2271f246a9 } from '@/publishing/receipts/admin/receipt-surfaces'
import { CurrentPassword as CurrentPassword_eafc21bf71fd4b1b4344580a511a9c29 } from '@/editorial/sign-in/admin/current-password'
import { AccountSecurity as AccountSecurity_ae7b8ea10bb39f2824dfad81a1c5a9cf } from '@/editorial/sign-in/admin/account-security'
import { KeySecret as KeySecret_f596a3d4b8c75c5f84a2edfb5bc39c33 } from '@/editorial/keys/admin/key-secret'
import { WebhookSecret as WebhookSecret_9d153f219f3f0a0f34d16aad6917a01b } from '@/publishing/webhooks/admin/webhook-secret'
import { WebhookTest as WebhookTest_76941366eba95b60fa3708f91a1bbd1c } from '@/publishing/webhooks/admin/webhook-test'
import { DeliveryResend as DeliveryResend_2058db4f2288e7b669b9a9d23b10e805 } from '@/publishing/webhooks/admin/delivery-resend'
import { ChangesField as ChangesField_82995e135bcce012a910b683d6905b64 } from '@/editorial/audit/admin/changes-field'
import { ChainState as ChainState_2ca5d41092e40e0092ad1532e226180b } from '@/editorial/audit/admin/chain-state'
import { Icon as Icon_57275a0c6c9c6d8e4205370711da19e5 } from '@/editorial/admin/logo'
import { Logo as Logo_57275a0c6c9c6d8e4205370711da19e5 } from '@/editorial/admin/logo'
import { QuickFindLink as QuickFindLink_cb467d67afb36655f82b6e94403461a5 } from '@/editorial/admin/quick-find-link'
import { SelfCheckLink as SelfCheckLink_37fd13971c9c5a1ac1757b6d4e634dd3 } from '@/publishing/self-check/admin/self-check-link'
import { PolicyLink as PolicyLink_581fd799c1f8486c4cd15d61999172b7 } from '@/editorial/admin/policy-link'
import { Dashboard as Dashboard_311bca4d8a1bcbe4271ada6ba2e09472 } from '@/editorial/admin/dashboard'
import { LoginView as LoginView_a973e9ec5b5034be2414ca8a30b82452 } from '@/editorial/sign-in/admin/login-view'
import { FirstStepsView as FirstStepsView_f5d8f32be01f8583d13f3b9bf2745ce0 } from '@/editorial/sign-in/admin/first-steps-view'
import { PolicyView as PolicyView_a80e7e4281b395c57da7c89d0fdc1a0b } from '@/editorial/admin/policy-view'
import { SelfCheckView as SelfCheckView_2e5da14d2d2295afa78b9f086adafa39 } from '@/content/self-check-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/content/rich-text/keep-typed#KeepTyped": KeepTyped_174793baf8cca6c91850b596ef2a32cf,
  "@/content/photos/admin/add-photos#AddPhotos": AddPhotos_95ced17350a92982bf844feaf5a3435a,
  "@/content/rich-text/keep-text#KeepTextFeatureClient": KeepTextFeatureClient_a60288c9b987adf983279fcac2b273eb,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/content/rich-text/link-target-field#LinkTargetField": LinkTargetField_187d011511db8b4ad702200153f454ea,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/publishing/receipts/admin/receipt-panel#ReceiptPanel": ReceiptPanel_ba4e4b36f915d470659db8d2857be08e,
  "@/editorial/admin/keep-edits#KeepEdits": KeepEdits_d6107d8eab760f153cb4fe13a1388111,
  "@/ui/admin/suggested-text-field#SuggestedTextField": SuggestedTextField_4280d7582dc90d474b67fbe46b15c4a9,
  "@/publishing/changes/admin/kind-cell#KindCell": KindCell_9d5b858959c39ec449757e4b7fc67fbf,
  "@/publishing/receipts/admin/receipt-surfaces#ReceiptSurfaces": ReceiptSurfaces_b37b8a51821049fbe5cb2c2271f246a9,
  "@/editorial/sign-in/admin/current-password#CurrentPassword": CurrentPassword_eafc21bf71fd4b1b4344580a511a9c29,
  "@/editorial/sign-in/admin/account-security#AccountSecurity": AccountSecurity_ae7b8ea10bb39f2824dfad81a1c5a9cf,
  "@/editorial/keys/admin/key-secret#KeySecret": KeySecret_f596a3d4b8c75c5f84a2edfb5bc39c33,
  "@/publishing/webhooks/admin/webhook-secret#WebhookSecret": WebhookSecret_9d153f219f3f0a0f34d16aad6917a01b,
  "@/publishing/webhooks/admin/webhook-test#WebhookTest": WebhookTest_76941366eba95b60fa3708f91a1bbd1c,
  "@/publishing/webhooks/admin/delivery-resend#DeliveryResend": DeliveryResend_2058db4f2288e7b669b9a9d23b10e805,
  "@/editorial/audit/admin/changes-field#ChangesField": ChangesField_82995e135bcce012a910b683d6905b64,
  "@/editorial/audit/admin/chain-state#ChainState": ChainState_2ca5d41092e40e0092ad1532e226180b,
  "@/editorial/admin/logo#Icon": Icon_57275a0c6c9c6d8e4205370711da19e5,
  "@/editorial/admin/logo#Logo": Logo_57275a0c6c9c6d8e4205370711da19e5,
  "@/editorial/admin/quick-find-link#QuickFindLink": QuickFindLink_cb467d67afb36655f82b6e94403461a5,
  "@/publishing/self-check/admin/self-check-link#SelfCheckLink": SelfCheckLink_37fd13971c9c5a1ac1757b6d4e634dd3,
  "@/editorial/admin/policy-link#PolicyLink": PolicyLink_581fd799c1f8486c4cd15d61999172b7,
  "@/editorial/admin/dashboard#Dashboard": Dashboard_311bca4d8a1bcbe4271ada6ba2e09472,
  "@/editorial/sign-in/admin/login-view#LoginView": LoginView_a973e9ec5b5034be2414ca8a30b82452,
  "@/editorial/sign-in/admin/first-steps-view#FirstStepsView": FirstStepsView_f5d8f32be01f8583d13f3b9bf2745ce0,
  "@/editorial/admin/policy-view#PolicyView": PolicyView_a80e7e4281b395c57da7c89d0fdc1a0b,
  "@/content/self-check-view#SelfCheckView": SelfCheckView_2e5da14d2d2295afa78b9f086adafa39,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
